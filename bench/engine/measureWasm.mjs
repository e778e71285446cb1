// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../../tests/harness/loadEngine.mjs';

const warmUp = 2000; // V8 compiles the module's hot functions a second time after a while
const rounds = 5000;

/**
 * The same measurement as bench_engine's, in the module that ships.
 * @param {string} folder as bench_engine wrote it
 * @returns {Promise<{median: number, p99: number}>} nanoseconds
 */
export async function measureWasm(folder) {
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, name));
  const { engine, write } = await loadEngine();
  write(read('manifest'));
  engine.configure('{"language":"en","now":"2026-11-01T10:00:00Z"}');
  const names = read('names').toString().trim().split('\n');
  for (const [index, name] of names.entries()) {
    write(read(String(index)));
    engine.addShard(name);
  }
  write(read('history'));
  engine.restore();
  const times = [];
  for (let i = 0; i < warmUp + rounds; ++i) {
    const request = `{"kind":"suggest","placement":"p","page":{"type":"product","item":"SKU-${i % names.length}"},"now":"2026-11-01T10:00:01Z"}`;
    const started = process.hrtime.bigint();
    const reply = engine.query(request);
    const ended = process.hrtime.bigint();
    if (reply.length < 100) throw new Error(reply);
    if (i >= warmUp) times.push(Number(ended - started));
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)] };
}
