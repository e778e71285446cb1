// SPDX-License-Identifier: MIT
// What each part of the recipe of related lists does, on the newest 6 % of four logs' training sessions.
// bench/run ablation [--all]   --all: every row on the whole of diginetica too, not only those that matter most
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sets, setsHere } from '../suggest/sets.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'alcove-ablation-'));
const whole = 'diginetica';
/** Cells by variant, in the order of the first set that is here. @type {Map<string, string[]>} */
const rows = new Map();
/** @type {string[]} */
const heads = [];

for await (const { name, train } of setsHere(scratch, [...sets].reverse())) {
  const some = name === whole && !process.argv.includes('--all') ? ['some'] : [];
  const { stdout, status } = spawnSync('build/native/bench/bench_ablation', [train, ...some], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`bench_ablation ended with ${status}`);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
  for (const { variant, hr, mrr, hrApart } of lines) {
    // No zero between its bounds: more than chance.
    const isApart = hrApart[0] > 0 || hrApart[1] < 0;
    const cells = rows.get(variant) ?? heads.map(() => '');
    cells[heads.length] = `${hr.toFixed(4)} / ${mrr.toFixed(4)}${isApart ? '*' : ''}`;
    rows.set(variant, cells);
  }
  heads.push(`${name} (${lines[0].cases})`);
}
rmSync(scratch, { recursive: true });

console.log('HR@20 / MRR@20 (cases) of the newest 6 % of the training sessions; * HR apart from the whole recipe beyond 95 % of chance');
console.log(`| | ${heads.join(' | ')} |\n|---|${heads.map(() => '---|').join('')}`);
for (const [variant, cells] of rows) console.log(`| ${variant} | ${heads.map((_, i) => cells[i] ?? '').join(' | ')} |`);
