// SPDX-License-Identifier: MIT
/**
 * The document's Alcove elements, as the plan takes them.
 * @param {Document} document
 * @param {string} selector
 * @returns {import("../types.js").Mark[]}
 */
export function readMarkup(document, selector) {
  return Array.from(document.querySelectorAll(selector), (element) => ({
    element: element.localName,
    placement: element.getAttribute("placement") ?? undefined,
    item: element.getAttribute("item") ?? undefined,
  }));
}
