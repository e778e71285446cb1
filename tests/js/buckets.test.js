// SPDX-License-Identifier: MIT
// Shoppers fall where GrowthBook puts them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
// Not among what the package exports; the SDK itself goes by these.
import { chooseVariation, getBucketRanges, hash, inNamespace } from '../../node_modules/@growthbook/growthbook/dist/esm/util.mjs';
import { tryLines } from '../harness/tryLines.mjs';

const text = fc.oneof(fc.fullUnicodeString({ maxLength: 12 }), fc.hexaString({ minLength: 8, maxLength: 8 }), fc.nat().map(String), fc.constantFrom('together-model', '杯🍵', ''));
const part = fc.nat(20).map((twentieth) => twentieth / 20);
const weights = fc.oneof(
  fc.array(fc.nat(10).map((tenth) => tenth / 10), { maxLength: 5 }),
  fc.integer({ min: 1, max: 5 }).map((count) => Array(count).fill(1 / count)),
  fc.constantFrom([0.2, 0.3, 0.5], [0.9, 0.1], [0.1, 0.2, 0.7], [0.333, 0.333, 0.333], [0.5, 0.505], [0.5, 0.6]),
);
const runs = { numRuns: 60, seed: 6 };

/** @param {fc.Arbitrary<any>} shopper @param {(line: any) => { hash: number | null, variation: number }} expected */
function holds(shopper, expected) {
  const lines = fc.array(shopper, { minLength: 1, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(lines, (drawn) => {
      const lines = JSON.parse(JSON.stringify(drawn)); // no -0
      assert.deepEqual(tryLines(['bucket'], lines), lines.map(expected));
    }),
    runs,
  );
}

test('a shopper has the bucket and the range that GrowthBook gives', () => {
  const ranges = fc.array(fc.tuple(part, part), { maxLength: 4 });
  holds(fc.record({ seed: text, value: text, ranges }), ({ seed, value, ranges }) => {
    const bucket = hash(seed, value, 2);
    return { hash: bucket, variation: chooseVariation(Number(bucket), ranges) };
  });
});

test('weights and coverage make the ranges that GrowthBook makes of them', (t) => {
  t.mock.method(console, 'error', () => {}); // it tells there of weights that do not fit
  holds(fc.record({ seed: text, value: text, weights, coverage: fc.oneof(part, fc.constantFrom(-1, 2)) }, { requiredKeys: ['seed', 'value', 'weights'] }), ({ seed, value, weights, coverage }) => {
    const bucket = hash(seed, value, 2);
    return { hash: bucket, variation: chooseVariation(Number(bucket), getBucketRanges(weights.length, coverage, weights)) };
  });
});

test('a namespace lets in whom GrowthBook lets in', () => {
  const weights = [0.5, 0.5];
  holds(fc.record({ seed: text, value: text, weights: fc.constant(weights), namespace: fc.tuple(text, part, part) }), ({ seed, value, namespace }) => {
    const bucket = hash(seed, value, 2);
    return { hash: bucket, variation: inNamespace(value, namespace) ? chooseVariation(Number(bucket), getBucketRanges(2, 1, weights)) : -1 };
  });
});

test('what is no question about a bucket is told with its place', () => {
  const good = { seed: 's', value: 'v', ranges: [[0, 1]] };
  const wrong = {
    '/seed': { ...good, seed: 5 },
    '/value': { seed: 's', ranges: [] },
    '/ranges': { seed: 's', value: 'v' },
    '/ranges/1': { ...good, ranges: [[0, 0.5], [0.5]] },
    '/weights': { seed: 's', value: 'v', weights: ['1'] },
    '/coverage': { seed: 's', value: 'v', weights: [1], coverage: 'all' },
    '/namespace': { ...good, namespace: ['pdp', '0', 1] },
    '/namespace/0': { ...good, namespace: [7, 0, 1] },
  };
  const answers = tryLines(['bucket'], [...Object.values(wrong), good]);
  assert.deepEqual(answers.map(({ error }) => error && [error.code, error.path]), [...Object.keys(wrong).map((path) => ['request.invalid', path]), undefined]);
});
