// SPDX-License-Identifier: MIT
// What the pages of new products and of tiny shops show, beside bestsellers of the category: real shops, and the demo's.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filterRows, isHere, shared } from '../suggest/sets.mjs';
import { giftColumns, tinyShop } from './tinyShop.mjs';
import { households } from './households.mjs';

const { coldStart: limits } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'alcove-cold-'));
/** @type {string[]} */
const missed = [];

/**
 * @param {string} name
 * @param {{products: object[], orders?: object[], events?: object[]}} build
 */
function configOf(name, build) {
  const file = join(scratch, `${name}.json`);
  writeFileSync(file, JSON.stringify({ version: 1, shop: { name, currency: 'GBP' }, build }));
  return file;
}

/**
 * Prints the ways to fill a page, and notes a margin over bestsellers of the category that is not kept.
 * @param {string} shop
 * @param {string} config
 * @param {string[]} flags
 */
function measure(shop, config, flags) {
  const answer = JSON.parse(execFileSync('build/native/alcove', ['eval', '--task', 'cold-start', '--format', 'json', '--config', config, ...flags], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  console.log(`\n${shop}: ${answer.items} items, ${answer.hidden} products hidden, ${answer.cases} visits to ${answer.asked} products; by ${answer.evidence}`);
  /** @param {any} figures */
  const line = ({ method, recallAt10, recallAt20, mrrAt20, interval95 }) =>
    console.log(`  ${method.padEnd(32)} ${recallAt10.toFixed(4)} (${interval95.recallAt10.map((/** @type {number} */ each) => each.toFixed(4)).join(' to ')})  ${recallAt20.toFixed(4)}  ${mrrAt20.toFixed(4)}`);
  for (const each of [...answer.pages, answer.ahead]) line(each);
  if (answer.targetCases > 0) console.log('  as a target, on the page before:');
  for (const each of answer.targetCases > 0 ? answer.targets : []) line(each);
  /** @param {string} method */
  const of = (method) => answer.pages.find((/** @type {any} */ each) => each.method === method).recallAt10;
  const times = of('related') / of('category bestsellers');
  const least = limits[shop].timesCategoryBestsellers;
  console.log(`  ${times.toFixed(2)} times the category's bestsellers, at least ${least}: ${times >= least ? 'kept' : 'MISSED'}`);
  if (times < least) missed.push(shop);
}

console.log('                                   recall@10 (95 % interval)     @20     MRR@20');
const orders = { file: resolve(shared('online_retail/order_lines.csv.gz')) };
if (isHere('online_retail/order_lines.csv.gz')) {
  const products = { file: resolve(shared('online_retail/products.csv.gz')), columns: giftColumns };
  measure('gift shop', configOf('gifts', { products: [products], orders: [orders] }), ['--parts', '0', '1', '2', '3']);
  for (const seed of [1, 2, 3]) {
    const tiny = await tinyShop(shared('online_retail'), join(scratch, `tiny-${seed}`), seed, filterRows);
    measure('tiny gift shop', configOf(`tiny-${seed}`, tiny), ['--hide-none', '--newer', '0.5']);
  }
} else {
  console.log('gift shop skipped: ../shared/data/online_retail is not here');
}
if (isHere('complete_journey/transactions_sample.csv.gz')) {
  const build = await households(shared('complete_journey'), join(scratch, 'households'));
  measure('households', configOf('households', build), ['--parts', '0', '1', '2', '3', '4', '5', '6', '7']);
} else {
  console.log('households skipped: ../shared/data/complete_journey is not here');
}
if (existsSync('build/merchant/alcove.json')) {
  measure('demo shop', 'build/merchant/alcove.json', ['--parts', ...Array.from({ length: 20 }, (_, part) => String(part))]);
} else {
  console.log('demo shop skipped: demo/run --build-only makes it');
}

rmSync(scratch, { recursive: true });
if (missed.length > 0) console.log(`\nbelow the margin: ${missed.join('; ')}`);
if (process.argv.includes('--check') && missed.length > 0) process.exitCode = 1;
