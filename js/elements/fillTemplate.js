// SPDX-License-Identifier: MIT
/**
 * A card from the shop's template.
 * @param {HTMLTemplateElement} template
 * @param {ReturnType<typeof import("./cardTexts.js").cardTexts>} texts
 * @param {boolean} canAdd
 * @returns {DocumentFragment}
 */
export function fillTemplate(template, texts, canAdd) {
  const values = /** @type {Record<string, string>} */ (texts);
  const card = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
  /** @param {string} name @param {(element: Element, value: string) => void} apply */
  const each = (name, apply) => {
    for (const element of card.querySelectorAll(`[${name}]`)) {
      const field = element.getAttribute(name) ?? "";
      apply(element, Object.hasOwn(values, field) ? values[field] : "");
    }
  };
  each("data-if", (element, value) => value || element.remove());
  each("data-text", (element, value) => (element.textContent = value));
  each("data-href", (element, value) => value && element.setAttribute("href", value));
  each("data-src", (element, value) => (value ? element.setAttribute("src", value) : element.remove()));
  if (!canAdd) for (const button of card.querySelectorAll("[data-add]")) button.remove();
  return card;
}
