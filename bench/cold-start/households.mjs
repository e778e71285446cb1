// SPDX-License-Identifier: MIT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './rowsOf.mjs';

const text = (/** @type {string} */ field) => `"${field.replaceAll('"', '')}"`;

/**
 * A grocer with brands and three levels of categories. Of its lines only a twentieth is known, so what a household bought in eight
 * weeks stands for an order. Returns a config's inputs.
 * @param {string} from folder of the grocer
 * @param {string} to folder to write
 */
export async function households(from, to) {
  /** @type {Map<string, number[]>} */
  const prices = new Map();
  const orders = ['order_id,shopper_id,time,item_id'];
  for await (const [household, , , item, quantity, paid, , , , week, time] of rowsOf(join(from, 'transactions_sample.csv.gz'))) {
    if (!(Number(quantity) > 0 && Number(paid) > 0)) continue;
    prices.set(item, [...(prices.get(item) ?? []), Number(paid) / Number(quantity)]);
    orders.push([`${household}-${Math.floor(Number(week) / 8)}`, household, `${time.replace(' ', 'T').replace('Z', '')}Z`, item].join(','));
  }
  const feed = ['id,title,price,product_type,brand'];
  for await (const [id, , department, brand, category, type, size] of rowsOf(join(from, 'products.csv.gz'))) {
    const paid = prices.get(id)?.sort((a, b) => a - b);
    if (paid === undefined || !type) continue;
    const price = Math.max(0.01, paid[Math.floor(paid.length / 2)]).toFixed(2);
    feed.push([id, text(`${type} ${size}`), `${price} GBP`, text([department, category, type].join(' > ')), text(brand)].join(','));
  }
  mkdirSync(to);
  writeFileSync(join(to, 'products.csv'), `${feed.join('\n')}\n`);
  writeFileSync(join(to, 'orders.csv'), `${orders.join('\n')}\n`);
  return { products: [{ file: join(to, 'products.csv') }], orders: [{ file: join(to, 'orders.csv') }] };
}
