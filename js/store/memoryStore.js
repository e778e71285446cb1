// SPDX-License-Identifier: MIT
import { sessionStore } from "./sessionStore.js";

/**
 * A store that lasts as long as the page.
 * @returns {import("../types.js").Store}
 */
export function memoryStore() {
  /** @type {Map<string, string>} */
  const map = new Map();
  const storage = {
    getItem: (/** @type {string} */ key) => map.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void map.set(key, value),
    removeItem: (/** @type {string} */ key) => void map.delete(key),
  };
  return { ...sessionStore(storage, "", () => {}), kind: "memory" };
}
