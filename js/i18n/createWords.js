// SPDX-License-Identifier: MIT
/**
 * Words in one language. The first dictionary that has a key wins; so the merchant's come before ours, English last.
 * @param {string} language
 * @param {readonly Record<string, string>[]} dictionaries
 * @returns {import("../types.js").Words}
 */
export function createWords(language, dictionaries) {
  /** @param {string} key */
  const find = (key) => dictionaries.find((words) => Object.hasOwn(words, key))?.[key];
  return {
    language,
    has: (key) => find(key) !== undefined,
    text: (key, values = {}) =>
      String(find(key) ?? "").replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? values[name] : whole)),
  };
}
