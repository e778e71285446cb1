// SPDX-License-Identifier: MIT

/** Markup that needs no more escaping. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @typedef {Markup | string | number | boolean | null | undefined} Single */
/** @typedef {Single | readonly (Single | readonly Single[])[]} Value */

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
export const escape = (text) => text.replace(/[&<>"']/g, (sign) => entities[sign]);

/** @param {Value} value @returns {string} */
function write(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === null || value === undefined || value === false || value === true) return '';
  return escape(String(value));
}

/**
 * Markup from a template; what is put in is escaped unless it is markup itself. Attribute values have to be quoted.
 * @param {TemplateStringsArray} strings
 * @param {...Value} values
 */
export function html(strings, ...values) {
  let out = strings[0];
  values.forEach((value, i) => (out += write(value) + strings[i + 1]));
  return new Markup(out);
}

/**
 * JSON for a data block in a page: no name in it can end the block.
 * @param {unknown} value
 */
export const json = (value) => new Markup(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0')));
