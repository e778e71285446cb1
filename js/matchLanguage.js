// SPDX-License-Identifier: MIT
/**
 * The available language that serves a tag: the tag itself without regard to case, else with subtags cut from
 * the end, else one that shares the first subtag ("zh-CN" takes "zh-Hans"); `undefined` where none does.
 * @param {string | undefined} tag
 * @param {readonly string[]} available
 * @returns {string | undefined}
 */
export function matchLanguage(tag, available) {
  const wanted = (tag || "").toLowerCase();
  for (let rest = wanted; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf("-")))) {
    const found = available.find((language) => language.toLowerCase() === rest);
    if (found) return found;
  }
  const [primary] = wanted.split("-");
  return primary ? available.find((language) => language.toLowerCase().split("-")[0] === primary) : undefined;
}
