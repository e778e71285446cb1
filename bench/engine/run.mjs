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

console.log(`${cpus()[0].model}, Node ${process.version}; nanoseconds, median / p99`);
console.log('history  list  native           WASM');
for (const history of [1, 8, 50, 500]) {
  for (const list of [20, 50]) {
    const folder = mkdtempSync(join(tmpdir(), 'alcove-bench-'));
    execFileSync(program, [String(list), String(history), folder]);
    const native = JSON.parse(execFileSync(program, [String(list), String(history)], { encoding: 'utf8' }));
    const wasm = await measureWasm(folder);
    rmSync(folder, { recursive: true });
    if (history === 50) worst = Math.max(worst, wasm.p99 / 1000);
    /** @param {{median: number, p99: number}} times */
    const cell = (times) => `${times.median} / ${times.p99}`.padEnd(16);
    console.log(`${String(history).padStart(7)}  ${String(list).padStart(4)}  ${cell(native)} ${cell(wasm)}`);
  }
}
const good = worst < microseconds.suggestP99AtHistory50;
console.log(`p99 in WASM at history 50: ${worst.toFixed(0)} µs, budget ${microseconds.suggestP99AtHistory50} µs: ${good ? 'kept' : 'MISSED'}`);
if (process.argv.includes('--check') && !good) process.exitCode = 1;
