// SPDX-License-Identifier: MIT
// Nanoseconds a suggestion by history length and list size, natively and as WASM under Node.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureWasm } from './measureWasm.mjs';

const program = 'build/native/bench/bench_engine';
const { microseconds } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
let worst = 0;
let scoring = 0;
let rules = 0;

console.log(`${cpus()[0].model}, Node ${process.version}; nanoseconds, median / p99`);
console.log('history  list  native            WASM              WASM, scoring alone  WASM, 200 rules');
for (const history of [1, 8, 50, 500]) {
  for (const list of [20, 50]) {
    const folder = mkdtempSync(join(tmpdir(), 'alcove-bench-'));
    execFileSync(program, [String(list), String(history), folder]);
    const native = JSON.parse(execFileSync(program, [String(list), String(history)], { encoding: 'utf8' }));
    const wasm = await measureWasm(folder);
    rmSync(folder, { recursive: true });
    if (history === 50) worst = Math.max(worst, wasm.p99 / 1000);
    if (history === 8 && list === 50) [scoring, rules] = [wasm.scoringP99 / 1000, wasm.rulesMedian / 1000];
    /** @param {{median: number, p99: number}} times */
    const cell = (times) => `${times.median} / ${times.p99}`.padEnd(17);
    console.log(`${String(history).padStart(7)}  ${String(list).padStart(4)}  ${cell(native)} ${cell(wasm)} ${cell({ median: wasm.scoringMedian, p99: wasm.scoringP99 })}    ${cell({ median: wasm.rulesMedian, p99: wasm.rulesP99 })}`);
  }
}
let good = true;
/** @param {string} what @param {number} took @param {number} budget */
const hold = (what, took, budget) => {
  console.log(`${what}: ${took.toFixed(0)} µs, budget ${budget} µs: ${took < budget ? 'kept' : 'MISSED'}`);
  good &&= took < budget;
};
hold('p99 in WASM at history 50', worst, microseconds.suggestP99AtHistory50);
hold('p99 in WASM of scoring 8 × 50 entries', scoring, microseconds.scoreP99At8Lists);
hold('median that 200 rules add in WASM to a slate of 8 × 50 entries', rules, microseconds.twoHundredRules);
if (process.argv.includes('--check') && !good) process.exitCode = 1;
