// SPDX-License-Identifier: MIT
// tests/fixtures/engine natively and in the WASM that ships; tests/browser/sameAnswer.test.js plays the same in the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { engineFixtures } from '../harness/engineFixtures.mjs';
import { playInNode } from '../harness/playInNode.mjs';
import { playNatively } from '../harness/playNatively.mjs';

const cases = engineFixtures('build/same/fixtures');

for (const [runtime, play] of /** @type {const} */ ([['native', playNatively], ['WASM', playInNode]])) {
  test(`${runtime}: every engine fixture has the reply that is written down`, async (t) => {
    const replies = await play(cases.map(({ steps }) => steps));
    for (const [index, { name, steps, expected }] of cases.entries()) {
      await t.test(name, () => {
        for (const [at, { call, text = '' }] of steps.entries()) {
          const reply = replies[index][at];
          if (expected[at] === undefined) assert.match(reply, /^\{"ok":true,/, `${call} ${text}`);
          else assert.equal(reply, expected[at], `${call} ${text.slice(0, 200)}`);
        }
      });
    }
  });
}

test('the fixtures hold every call, every error that a page can meet and every reason', () => {
  const calls = [...readFileSync('wasm/engine.d.ts', 'utf8').matchAll(/^ {2}(\w+)\([^)]*\): string;/gm)].map(([, call]) => call);
  assert.ok(calls.length > 5);
  assert.deepEqual(calls.filter((call) => !cases.some(({ steps }) => steps.some((step) => step.call === call))), []);

  const replies = cases.flatMap(({ expected }) => expected).join('\n');
  const told = (/** @type {string[]} */ words) => words.filter((word) => !replies.includes(`"code":"${word}"`));
  const codes = [...readFileSync('core/alcove/base/codes.hpp', 'utf8').matchAll(/(\w+) = "([a-z_.]+)"/g)].map(([, name, code]) => ({ name, code }));
  const elsewhere = /^(file|input|program)\.|^shard\.too_large$/; // the program's, and the loader's
  // Of a config the page reads what these files read; all else is said to the merchant.
  const reader = ['object_reader.cpp', 'read.cpp'].map((file) => readFileSync(`core/alcove/config/${file}`, 'utf8')).join('\n');
  const met = codes.filter(({ name, code }) => !elsewhere.test(code) && (!code.startsWith('config.') || reader.includes(name)));
  assert.ok(met.filter(({ code }) => code.startsWith('config.')).length >= 6);
  assert.deepEqual(told(met.map(({ code }) => code)), []);
  const reasons = readFileSync('core/alcove/suggest/candidates.cpp', 'utf8').match(/names\[\] = \{([^}]+)\}/)?.[1].match(/[a-z-]+/g) ?? [];
  assert.ok(reasons.length > 5);
  assert.deepEqual(told(reasons), []);
});
