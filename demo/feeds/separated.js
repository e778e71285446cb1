// SPDX-License-Identifier: MIT

/** @typedef {import('./row.js').Row} Row */

/**
 * Rows as comma- or tab-separated text with a header. Commas get quoting; tabs need none, since no text of ours holds one.
 * @param {Row[]} rows
 * @param {',' | '\t'} [separator]
 */
export function separated(rows, separator = ',') {
  if (rows.length === 0) return '';
  const names = Object.keys(rows[0]);
  const field = separator === ',' ? quoted : plain;
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => cells.map((cell) => field(String(cell))).join(separator) + '\n').join('');
}

/** @param {string} text */
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ');
