// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './rowsOf.mjs';

/** The gift shop's table of products by the names that a feed has. */
export const giftColumns = { id: 'sku', title: 'name', product_type: 'category', price: 'price_gbp' };

const products = 200;
const orders = 1000;  // half of them ask

/**
 * A small shop out of a real one: 200 of the products that fifty orders or more hold, chosen by hash, and the first 1,000 orders
 * with two or more of them. Returns a config's inputs.
 * @param {string} from folder of the gift shop
 * @param {string} to folder to write
 * @param {number} seed
 * @param {(from: string, to: string, keep: (fields: string[]) => boolean) => Promise<void>} filterRows
 */
export async function tinyShop(from, to, seed, filterRows) {
  const lines = join(from, 'order_lines.csv.gz');
  /** @type {Map<string, Set<string>>} */
  const sold = new Map();
  for await (const [order, , , , sku] of rowsOf(lines)) {
    if (/^\d/.test(order) && /^\d{5}[A-Za-z]{0,2}$/.test(sku)) sold.set(sku, (sold.get(sku) ?? new Set()).add(order));
  }
  const place = (/** @type {string} */ sku) => createHash('sha256').update(`${seed} ${sku}`).digest('hex');
  const usual = [...sold].filter(([, held]) => held.size >= 50).map(([sku]) => sku);
  const range = new Set(usual.sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, products));
  /** Orders come by time. @type {Map<string, Set<string>>} */
  const held = new Map();
  for await (const [order, , , , sku] of rowsOf(lines)) {
    if (range.has(sku)) held.set(order, (held.get(order) ?? new Set()).add(sku));
  }
  const taken = new Set([...held].filter(([order, skus]) => /^\d/.test(order) && skus.size > 1).slice(0, orders).map(([order]) => order));
  mkdirSync(to);
  await filterRows(join(from, 'products.csv.gz'), join(to, 'products.csv'), ([sku]) => range.has(sku));
  await filterRows(lines, join(to, 'orders.csv'), ([order, , , , sku]) => taken.has(order) && range.has(sku));
  return { products: [{ file: join(to, 'products.csv'), columns: giftColumns }], orders: [{ file: join(to, 'orders.csv') }] };
}
