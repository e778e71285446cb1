// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const budget = JSON.parse(readFileSync('bench/budgets.json', 'utf8')).bytes;
const sizes = new Map(readdirSync('build/dist').map((name) => [name, brotliCompressSync(readFileSync(`build/dist/${name}`)).length]));

/** @param {RegExp} pattern */
const sum = (pattern) => [...sizes].filter(([name]) => pattern.test(name)).reduce((total, [, size]) => total + size, 0);

test('the loader keeps its budget', (t) => {
  for (const name of ['alcove.js', 'alcove.mjs']) {
    t.diagnostic(`${name}: ${sizes.get(name)} of ${budget.loader} bytes (brotli)`);
    assert.ok(Number(sizes.get(name)) <= budget.loader);
  }
});

test('all that a first suggestion needs keeps its budget', (t) => {
  // The engine is packed already, so it travels as it is.
  const total = sum(/^(alcove\.(js|css)|host-.*|slates-.*|engine-.*)$/);
  t.diagnostic([...sizes].map(([name, size]) => `${name} ${size}`).join(', '));
  t.diagnostic(`first suggestion: ${total} of ${budget.firstSuggestion} bytes (brotli)`);
  assert.ok(sizes.size >= 6, 'the browser files are not built');
  assert.ok(total <= budget.firstSuggestion);
});
