// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Catalogue
 * @property {Map<string, { name: string, price: number }>} items
 * @property {string} currency
 * @property {number} shipping
 * @property {number} freeShippingFrom
 */

/**
 * The prices that orders are reckoned with: those of the built shop, never those a form sends.
 * @param {string} root
 * @returns {Catalogue}
 */
export function readCatalogue(root) {
  const list = join(root, 'en/products.json');
  const shop = join(root, 'shop.json');
  if (!existsSync(list) || !existsSync(shop)) return { items: new Map(), currency: 'EUR', shipping: 0, freeShippingFrom: 0 };
  /** @type {[string, string, number][]} */
  const rows = JSON.parse(readFileSync(list, 'utf8'));
  return { ...JSON.parse(readFileSync(shop, 'utf8')), items: new Map(rows.map(([id, name, price]) => [id, { name, price }])) };
}
