// SPDX-License-Identifier: MIT
/**
 * Whether an element may change its size without moving anything that the shopper sees: only below the window.
 * (Above it, not every browser holds the view by scroll anchoring.)
 * @param {Element} element
 * @returns {boolean}
 */
export function mayResize(element) {
  const { top, height, width } = element.getBoundingClientRect();
  return top >= innerHeight && (height > 0 || width > 0);
}
