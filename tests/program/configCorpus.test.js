// SPDX-License-Identifier: MIT
// Good and bad configs: the program and the schema, which serves editors, agree on each, and each error is told as it
// stands in errors.json. What only the program can know (names that nothing has) lies in `beyond`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createShop, program } from './createShop.js';

const folder = 'tests/fixtures/config';
const read = (/** @type {string} */ name) => readFileSync(`${folder}/${name}`);
/** @param {string} kind */
const filesOf = (kind) => readdirSync(`${folder}/${kind}`).map((name) => `${kind}/${name}`).sort();
/** @type {Record<string, string[]>} */
const expected = JSON.parse(read('errors.json').toString());
const schema = JSON.parse(readFileSync('schema/config.schema.json', 'utf8'));
const fits = new Ajv2020({ allowUnionTypes: true }).compile(schema);
const parseJson = (/** @type {Uint8Array} */ bytes) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

/** The lines of errors, and the exit code; warnings are another test's. @param {string} name */
function check(name) {
  const [, kind, file] = /** @type {RegExpMatchArray} */ (name.match(/^(\w+)\/(.+)$/));
  const { status, stdout } = spawnSync(program, ['check', '--config', file, '--now', '2026-11-26T00:00:00Z'], { cwd: `${folder}/${kind}`, encoding: 'utf8' });
  return { status, errors: stdout.split('\n').filter((line) => / \[(?!warning )[a-z_]+\.[a-z_]+\]$/.test(line)) };
}

const told = new Map(['good', 'bad', 'beyond', 'json'].flatMap(filesOf).map((name) => [name, check(name)]));

test('there are enough of both kinds, and each bad one has its errors', () => {
  assert.ok(filesOf('good').length >= 50 && filesOf('bad').length >= 150);
  assert.ok(filesOf('beyond').length <= 25, 'what a schema can say, the schema says');
  assert.deepEqual(Object.keys(expected).sort(), ['bad', 'beyond', 'json'].flatMap(filesOf).sort());
});

test('the program takes every good config', () => {
  assert.deepEqual(filesOf('good').filter((name) => told.get(name)?.status !== 0).map((name) => told.get(name)), []);
});

test('the schema takes every good config, and those that only the program can judge', () => {
  assert.deepEqual([...filesOf('good'), ...filesOf('beyond')].filter((name) => !fits(parseJson(read(name)))), []);
});

for (const kind of ['bad', 'beyond', 'json']) {
  test(`the program tells every error of ${kind} in its line, and no other`, () => {
    const names = filesOf(kind);
    assert.deepEqual(Object.fromEntries(names.map((name) => [name, told.get(name)?.errors])), Object.fromEntries(names.map((name) => [name, expected[name]])));
    assert.deepEqual(names.filter((name) => told.get(name)?.status !== 1), []);
  });
}

test('the schema refuses every bad config', () => {
  assert.deepEqual(filesOf('bad').filter((name) => fits(parseJson(read(name)))), []);
});

test('what is no JSON for the program is none for a browser either', () => {
  // A browser takes the last of two equal keys, any depth, numbers without bounds, and half of a pair of code units.
  const lenient = ['duplicate-key', 'duplicate-key-escaped', 'nested-100', 'number-too-large', 'surrogate-alone'].map((name) => `json/${name}.json`);
  const taken = filesOf('json').filter((name) => {
    try {
      parseJson(read(name));
      return true;
    } catch {
      return false;
    }
  });
  assert.deepEqual(taken, lenient.sort());
});

/** What the schema says holds without a key, written out. @param {any} node @returns {any} */
function defaults(node) {
  const some = node.anyOf?.[0]?.type === 'null' ? node.anyOf[1] : node;
  if (some.type !== 'object' || !some.properties) return node.default;
  if (node.default === null) return null;
  const filled = Object.entries(some.properties).map(([key, child]) => [key, /** @type {any} */ (child).properties ? defaults(child) : /** @type {any} */ (child).default]);
  return Object.fromEntries([...filled.filter(([, value]) => value !== undefined), ...Object.entries(node.default ?? {})]);
}

test('a config with every default written out is the one without', (t) => {
  const shop = { name: 'T' };
  const whole = { ...defaults(schema), version: 1, shop: { ...defaults(schema.properties.shop), ...shop } };
  assert.ok(Object.keys(whole).length > 15 && whole.privacy.history.keepDays === 400);
  const manifestOf = (/** @type {object} */ config) => {
    const site = createShop(t, { 'alcove.json': JSON.stringify(config) });
    const { code, err } = site.run(['build', '--now', '2026-11-26T00:00:00Z']);
    assert.equal(code, 0, err);
    return JSON.parse(site.read('alcove/manifest.json')).config;
  };
  assert.deepEqual(manifestOf(whole), manifestOf({ version: 1, shop }));
});
