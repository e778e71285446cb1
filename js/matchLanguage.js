// SPDX-License-Identifier: MIT
/**
 * The available language that serves a tag: the tag itself without regard to case, else with subtags cut from
 * the end; `undefined` where none does.
 * @param {string | undefined} tag
 * @param {readonly string[]} available
 * @returns {string | undefined}
 */
export function matchLanguage(tag, available) {
  for (let rest = (tag || "").toLowerCase(); rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf("-")))) {
    const found = available.find((language) => language.toLowerCase() === rest);
    if (found) return found;
  }
}
