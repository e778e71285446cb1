// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { categorise } from './categories.js';

/** @typedef {{ id: string, title: string, price: number, category: string, available: boolean }} Product */

/** Ids that can stand in an address and a file name as they are. */
const plainId = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** `WHITE HANGING HEART` reads better as `White Hanging Heart`. @param {string} title */
export const readable = (title) =>
  (/[a-z]/.test(title) ? title : title.toLowerCase().replace(/(^|[\s(/&-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())).trim().replace(/\s+/g, ' ');

/**
 * Products as `alcove report products` prints them, one JSON object a line.
 * @param {string} file
 * @returns {{ products: Product[], skipped: number }}
 */
export function readProducts(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
  /** @type {Map<string, Product>} */
  const products = new Map();
  let skipped = 0;
  for (const line of lines) {
    const { id, title, price, category, available } = JSON.parse(line);
    // Two ids that differ only in case would be one file on some machines.
    const key = String(id).toLowerCase();
    if (plainId.test(String(id)) && typeof title === 'string' && title.trim() && Number.isInteger(price?.minor) && price.minor > 0 && !products.has(key)) {
      products.set(key, { id: String(id), title: readable(title), price: price.minor, category: category ?? categorise(title), available: available !== false });
    } else skipped++;
  }
  return { products: [...products.values()], skipped };
}
