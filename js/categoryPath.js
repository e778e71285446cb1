// SPDX-License-Identifier: MIT
/**
 * A category as shards name it: levels joined by `/`, trimmed. `A > B` means `A/B`.
 * @param {string} text
 * @returns {string}
 */
export function categoryPath(text) {
  return text
    .split(/[>/]/)
    .map((level) => level.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, ""))
    .filter(Boolean)
    .join("/");
}
