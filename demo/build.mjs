// SPDX-License-Identifier: MIT
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildGifts } from './gifts/build.js';
import { buildHearth } from './build/hearth.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../build', import.meta.url)) },
    products: { type: 'string' },
    orders: { type: 'string' },
  },
});

if (Boolean(values.products) !== Boolean(values.orders)) {
  console.error('node demo/build.mjs [--out build] [--products products.jsonl --orders ORDERS.csv]');
  process.exit(2);
}
const out = values.out ?? 'build';
const told = values.products && values.orders ? buildGifts(out, values.products, values.orders) : buildHearth(out);
console.log(told);
