// SPDX-License-Identifier: MIT
/**
 * A word to the shop's next page, written in the caller's own task: a navigation that follows cannot cut it short.
 * @param {string} key
 */
export function createNote(key) {
  return {
    key,
    /** @returns {string | undefined} */
    read() {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {}
    },
    /** @param {string} [text] nothing takes the note away */
    write(text) {
      try {
        if (text === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {} // the browser keeps nothing
    },
  };
}
