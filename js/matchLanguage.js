// SPDX-License-Identifier: MIT
/**
 * The available language that serves a tag: the tag itself without regard to case, else with subtags cut from
 * the end, else one that shares the first subtag ("zh-CN" takes "zh-Hans"); `undefined` where none does.
 * @param {string | undefined} tag
 * @param {readonly string[]} available
 * @returns {string | undefined}
 */
export function matchLanguage(tag, available) {
  const parts = (tag || "").toLowerCase().split("-");
  const [primary] = parts;
  for (; parts.length; parts.pop()) {
    const found = available.find((language) => language.toLowerCase() === parts.join("-"));
    if (found) return found;
  }
  return available.find((language) => language.toLowerCase().split("-")[0] === primary);
}
