// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../../tests/harness/loadEngine.mjs';

const warmUp = 2000; // V8 compiles the module's hot functions a second time after a while
const rounds = 5000;

/**
 * The same measurement as bench_engine's, in the module that ships. Beside it what scoring takes of it (a slate of
 * as many cards that are not scored costs the rest), and what 200 rules add: the three by turns, so that what else the
 * machine does is in all of them.
 * @param {string} folder as bench_engine wrote it
 * @returns {Promise<{median: number, p99: number, scoringMedian: number, scoringP99: number, rulesMedian: number, rulesP99: number}>} nanoseconds
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
  /** @param {string} placement @param {number} i */
  const timed = (placement, i) => {
    const request = `{"kind":"suggest","placement":"${placement}","page":{"type":"product","item":"SKU-${i % names.length}"},"now":"2026-11-01T10:00:01Z"}`;
    const started = process.hrtime.bigint();
    const reply = engine.query(request);
    const ended = process.hrtime.bigint();
    if (reply.length < 100) throw new Error(reply);
    return Number(ended - started);
  };
  /** @type {number[]} */
  const whole = [];
  /** @type {number[]} */
  const rest = [];
  /** @type {number[]} */
  const ruled = [];
  for (let i = 0; i < warmUp + rounds; ++i) {
    const times = [timed('p', i), timed('unscored', i), timed('ruled', i)];
    if (i < warmUp) continue;
    whole.push(times[0]);
    rest.push(times[1]);
    ruled.push(times[2]);
  }
  for (const times of [whole, rest, ruled]) times.sort((a, b) => a - b);
  const last = Math.floor(rounds * 0.99);
  const [median, p99] = [whole[rounds >> 1], whole[last]];
  return {
    median, p99,
    scoringMedian: median - rest[rounds >> 1], scoringP99: p99 - rest[rounds >> 1],
    rulesMedian: ruled[rounds >> 1] - median, rulesP99: ruled[last] - p99,
  };
}
