// SPDX-License-Identifier: MIT
/**
 * An address as it may stand in the page: http, https or relative; "" for anything else.
 * @param {unknown} link
 * @param {string} base
 * @returns {string}
 */
export function safeLink(link, base) {
  if (typeof link !== "string" || !link) return "";
  try {
    return /^https?:$/.test(new URL(link, base).protocol) ? link : "";
  } catch {
    return "";
  }
}
