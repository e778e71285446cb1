// SPDX-License-Identifier: MIT
// Nanoseconds of parsing and checking docs/config.example.json, natively and as WASM under Node. The module that ships
// reads only the part that a site holds and is built small (-Oz); this one is the merchant's whole parser, built for
// speed (-O2).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

const { microseconds } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
execFileSync('cmake', ['--build', '--preset', 'wasm', '--target', 'bench_config', '--', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'], env: { NODE_PATH: '/usr/share/nodejs', ...process.env } });
const example = resolve('docs/config.example.json');
/** @param {string} command @param {string[]} args @returns {{bytes: number, median: number, p99: number}} */
const measure = (command, ...args) => JSON.parse(execFileSync(command, [...args, example], { encoding: 'utf8' }));
const native = measure('build/native/bench/bench_config');
const wasm = measure(process.execPath, '--no-experimental-fetch', 'build/wasm/bench/bench_config.js');

console.log(`${cpus()[0].model}, Node ${process.version}; ${native.bytes} bytes; nanoseconds, median / p99`);
console.log(`native  ${native.median} / ${native.p99}`);
console.log(`WASM    ${wasm.median} / ${wasm.p99}`);
const good = wasm.median / 1000 < microseconds.parseConfigExample;
console.log(`median in WASM: ${(wasm.median / 1000).toFixed(0)} µs, budget ${microseconds.parseConfigExample} µs: ${good ? 'kept' : 'MISSED'}`);
if (process.argv.includes('--check') && !good) process.exitCode = 1;
