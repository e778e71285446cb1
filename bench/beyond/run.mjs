// SPDX-License-Identifier: MIT
// What time, dwell, category, brand, price, habits and returns would add to the re-ranker, on the newest 6 % of training logs.
// bench/run beyond [--all]   --all: the whole of diginetica too, not only its every third session
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { households } from '../cold-start/households.mjs';
import { filterRows, isHere, sets, setsHere, shared } from '../suggest/sets.mjs';
import { returns } from './returns.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'alcove-beyond-'));

/** @param {string} name @param {string[]} flags */
function measure(name, flags) {
  const { stdout, status } = spawnSync('build/native/bench/bench_beyond', flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`bench_beyond ended with ${status}`);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
  console.log(`\n${name}, ${lines[0].cases} cases`.padEnd(58) + 'HR@20 / MRR@20   what it adds, 95 % of chance');
  for (const { inputs, hr, mrr, hrApart, mrrApart } of lines) {
    /** @param {[number, number]} bounds */
    const interval = ([low, high]) => `${low.toFixed(4)} to ${high.toFixed(4)}${low > 0 || high < 0 ? '*' : ''}`.padEnd(19);
    console.log(`  ${inputs.padEnd(55)}${hr.toFixed(4)} / ${mrr.toFixed(4)}  ${interval(hrApart)}  ${interval(mrrApart)}`.trimEnd());
  }
}

const all = process.argv.includes('--all');
for await (const { name, folder, train } of setsHere(scratch, sets.filter((set) => all || set.thin || set.folder !== 'diginetica'))) {
  measure(name, ['events', train, ...(isHere(`${folder}/items.csv.gz`) ? [shared(`${folder}/items.csv.gz`)] : [])]);
}
const lines = 'online_retail/order_lines.csv.gz';
if (isHere(lines)) {
  const orders = join(scratch, 'orders.csv');
  await filterRows(shared(lines), orders, ([, time]) => time < '2011-09-01');
  measure('gift shop, orders to August', ['orders', orders, shared('online_retail/products.csv.gz')]);
} else {
  console.log(`gift shop skipped: ${shared(lines)} is not here`);
}
if (isHere('complete_journey/transactions_sample.csv.gz')) {
  const { orders: [{ file }], products: [{ file: table }] } = await households(shared('complete_journey'), join(scratch, 'households'));
  measure("households' eight weeks", ['orders', file, table]);
} else {
  console.log(`households skipped: ${shared('complete_journey')} is not here`);
}
if (isHere(lines)) await returns(shared(lines));
rmSync(scratch, { recursive: true });
