// SPDX-License-Identifier: MIT
const states = ["granted", "denied", "unset"];

/**
 * Remembers the shopper's answer between pages, so that the history is there before the page repeats it.
 * @param {string} name
 */
export function consentMemory(name) {
  const key = `${name}.consent`;
  return {
    /** @param {unknown} state @returns {state is string} */
    knows: (state) => states.includes(/** @type {string} */ (state)),
    /** @returns {string} */
    read() {
      try {
        return localStorage.getItem(key) ?? "unset";
      } catch {
        return "unset";
      }
    },
    /** @param {string} state */
    write(state) {
      try {
        if (state === "unset") localStorage.removeItem(key);
        else localStorage.setItem(key, state);
      } catch {} // the page says it again on its next visit
    },
  };
}
