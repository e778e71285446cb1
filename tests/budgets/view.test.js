// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const budget = JSON.parse(readFileSync('bench/budgets.json', 'utf8')).bytes;
const orders = '../shared/data/online_retail/order_lines.csv.gz';

test('a warm product view of a real shop is one small file', { skip: existsSync(orders) ? false : `${orders} is not here` }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-view-'));
  const config = { version: 1, shop: { name: 'Gifts', currency: 'GBP' }, build: { orders: [{ file: resolve(orders) }] } };
  writeFileSync(join(folder, 'alcove.json'), JSON.stringify(config));
  execFileSync('build/native/alcove', ['build', '--config', join(folder, 'alcove.json'), '--out', join(folder, 'site')], { stdio: 'ignore' });
  const { build } = JSON.parse(readFileSync(join(folder, 'site/manifest.json'), 'utf8'));
  const files = readdirSync(join(folder, 'site/builds', build)).filter((name) => /^[0-9a-f]{16}\.bin$/.test(name));
  const bytes = files.map((name) => statSync(join(folder, 'site/builds', build, name)).size).sort((a, b) => a - b);
  rmSync(folder, { recursive: true });
  const [median, p95] = [bytes[bytes.length >> 1], bytes[Math.floor(bytes.length * 0.95)]];
  t.diagnostic(`${bytes.length} item files: median ${median} of ${budget.warmProductViewMedian}, p95 ${p95} of ${budget.warmProductViewP95} bytes`);
  assert.ok(bytes.length > 3000);
  assert.ok(median <= budget.warmProductViewMedian);
  assert.ok(p95 <= budget.warmProductViewP95);
});
