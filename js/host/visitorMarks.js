// SPDX-License-Identifier: MIT
/**
 * What experiments split visitors by: a random mark of the tab's session and, where the history may last, one of the
 * shopper, at first the same, so that who agrees keeps what is shown. It is one of a million, so it names nobody, and the
 * engine alone is told. Where the history is the page's alone there are none, and none stay.
 * @param {string} key
 * @param {import("../types.js").Store["kind"]} kind where the history lives
 */
export function visitorMarks(key, kind) {
  try {
    if (kind !== "memory") {
      /** @type {string} */
      const session = (sessionStorage[key] ??= Math.random().toFixed(6));
      return { session, shopper: kind === "session" ? session : (localStorage[key] ??= session) };
    }
    sessionStorage.removeItem(key);
    localStorage.removeItem(key);
  } catch {} // the browser keeps nothing
}
