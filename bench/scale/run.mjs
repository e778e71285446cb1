// SPDX-License-Identifier: MIT
// What a build costs as a shop grows: `alcove build` as it ships, over made-up shops and over diginetica.
// bench/run scale [--all] [--check]   --all: also ten million events and a million items
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isHere, shared } from '../suggest/sets.mjs';

const helper = 'build/native/bench/bench_scale';
const { scale: limits } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
const all = process.argv.includes('--all');
const scratch = mkdtempSync(join(tmpdir(), 'alcove-scale-'));
/** @type {string[]} */
const missed = [];

/** @param {string} what @param {boolean} kept */
function hold(what, kept) {
  console.log(`  ${what}: ${kept ? 'kept' : 'MISSED'}`);
  if (!kept) missed.push(what);
}

/**
 * Builds the shop that stands in a folder, prints a line of what that took, and removes it.
 * @param {string} name
 * @param {string} folder
 */
function build(name, folder) {
  const answer = join(folder, 'answer.json');
  const flags = ['build', '--config', join(folder, 'alcove.json'), '--out', join(folder, 'site'), '--format', 'json'];
  const used = JSON.parse(execFileSync(helper, ['run', answer, 'build/native/alcove', ...flags], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const site = JSON.parse(readFileSync(answer, 'utf8'));
  rmSync(folder, { recursive: true });
  const events = site.inputs.reduce((/** @type {number} */ sum, /** @type {any} */ input) => sum + (input.format.startsWith('events') ? input.rows : 0), 0);
  const cpuSeconds = used.userSeconds + used.systemSeconds;
  const result = { ...used, cpuSeconds, perEvent: (cpuSeconds * 1e6) / events, view: site.bytesPerView };
  const cells = [used.seconds.toFixed(1), cpuSeconds.toFixed(1), result.perEvent.toFixed(1), used.peakMegabytes, site.files, (site.bytes / 1e6).toFixed(1), site.bytesPerView.median, site.bytesPerView.p95];
  console.log(name.padEnd(34) + cells.map((cell, i) => String(cell).padStart([9, 9, 10, 9, 9, 9, 9, 9][i])).join(''));
  return result;
}

/** @param {{items: number, events: number, maxFiles?: number}} size */
function madeUp({ items, events, maxFiles = 20000 }) {
  const folder = join(scratch, 'shop');
  mkdirSync(folder);
  execFileSync(helper, ['shop', folder, String(items), String(events), String(maxFiles)]);
  return build(`${events / 1e6} M events, ${items / 1e3} k items`, folder);
}

console.log(`${cpus()[0].model}, ${cpus().length} cores; µs: processor time an event; views in bytes, one file each`);
console.log('shop'.padEnd(34) + '  seconds  cpu (s) µs/event peak (MB)   files  site (MB)  view      p95');
try {
  const growing = [{ items: 20e3, events: 1e6 }, { items: 60e3, events: 3e6 }, ...(all ? [{ items: 200e3, events: 10e6 }] : [])].map(madeUp);
  const costs = growing.map(({ perEvent }) => perEvent);
  const spread = Math.max(...costs) / Math.min(...costs);
  hold(`time an event: within ${spread.toFixed(2)} × of ${limits.perEventWithin} ×`, spread <= limits.perEventWithin);

  const shared100k = madeUp({ items: 100e3, events: 3e6 });
  const { viewMedian, viewP95 } = limits.of100kItems;
  hold(`100 k items in 20,000 files: a view of ${shared100k.view.median} / p95 ${shared100k.view.p95} of ${viewMedian} / ${viewP95} bytes`, shared100k.view.median <= viewMedian && shared100k.view.p95 <= viewP95);
  if (all) madeUp({ items: 1e6, events: 5e6, maxFiles: 1_100_000 });

  const log = 'diginetica/train.csv.gz';
  if (isHere(log)) {
    const folder = join(scratch, 'diginetica');
    mkdirSync(folder);
    const config = { version: 1, shop: { name: 'Diginetica' }, build: { events: [{ file: resolve(shared(log)) }] } };
    writeFileSync(join(folder, 'alcove.json'), JSON.stringify(config));
    const { seconds, peakMegabytes } = build('diginetica', folder);
    hold(`diginetica: ${seconds.toFixed(1)} of ${limits.diginetica.seconds} s, ${peakMegabytes} of ${limits.diginetica.megabytes} MB`, seconds <= limits.diginetica.seconds && peakMegabytes <= limits.diginetica.megabytes);
  } else {
    console.log(`skipped: ${shared(log)} is not here`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
if (process.argv.includes('--check') && missed.length > 0) process.exitCode = 1;
