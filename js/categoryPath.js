// SPDX-License-Identifier: MIT
/**
 * A category as shards name it: levels joined by `/`, trimmed. `A > B` means `A/B`; between `>` a `/` belongs to a
 * level's name and becomes `-`.
 * @param {string} text
 * @returns {string}
 */
export function categoryPath(text) {
  return text
    .split(/>/.test(text) ? ">" : "/")
    .map((level) => level.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "").replaceAll("/", "-"))
    .filter(Boolean)
    .join("/");
}
