// SPDX-License-Identifier: MIT

/**
 * An element with attributes and children; texts stay texts.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean>} [attributes] `true` sets an empty attribute, `false` none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const find = (selector) => document.querySelector(selector);

/** Writes a text where the page has a place for it. @param {string} selector @param {string} text */
export function write(selector, text) {
  const place = find(selector);
  if (place) place.textContent = text;
}

/** What this page's script fills is filled: the rest of the page may follow. */
export const ready = () => find('[data-wait]')?.removeAttribute('data-wait');
