// SPDX-License-Identifier: MIT
// The example config with one thing changed at random: the program and the schema judge its shape alike.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { program } from './createShop.js';

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
const example = read('docs/config.example.json');
const fits = new Ajv2020({ allowUnionTypes: true }).compile(read('schema/config.schema.json'));

/** The way to everything in a value. @param {unknown} value @param {string[]} [path] @returns {string[][]} */
const waysIn = (value, path = []) =>
  [...(path.length > 0 ? [path] : []), ...(value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, child]) => waysIn(child, [...path, key])) : [])];

const change = fc.record({
  path: fc.constantFrom(...waysIn(example)),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'rename'),
  value: fc.constantFrom(null, 0, 1, -1, 0.5, 1e6, true, '', 'x', 'a b', '/x', '2026-01-01', [], ['x'], {}, { a: 1 }, { en: 'x' }, { $gt: 1 }),
});

/** @param {{path: string[], kind: string, value: unknown}} what */
function changed({ path, kind, value }) {
  const config = structuredClone(example);
  const holder = path.slice(0, -1).reduce((/** @type {any} */ at, key) => at[key], config);
  const key = path[path.length - 1];
  if (kind === 'replace') holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    if (kind === 'rename') holder[`${key}x`] = holder[key];
    delete holder[key];
  }
  return config;
}

/** What the schema need not know: names that nothing has, values that contradict each other, what experiments set. */
const beyond = /^config\.(unknown_reference|conflict|duplicate|ends_before_start)$/;

test('whatever is changed in the example config, program and schema agree about it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-mutants-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'alcove.json');
  let refused = 0;
  fc.assert(
    fc.property(change, (what) => {
      const config = changed(what);
      writeFileSync(file, JSON.stringify(config));
      const { stdout } = spawnSync(program, ['check', '--config', file, '--format', 'json'], { encoding: 'utf8' });
      /** @type {{pointer: string, code: string, warning: boolean}[]} */
      const findings = JSON.parse(stdout).findings;
      const all = findings.filter(({ warning }) => !warning);
      const errors = all.filter(({ pointer, code }) => !beyond.test(code) && !/^\/experiments\/\d+\/variants\/\d+\/set\/~1/.test(pointer));
      if (all.length === 0 || errors.length > 0) assert.equal(fits(config), errors.length === 0, JSON.stringify({ errors, schema: fits.errors }));
      if (errors.length > 0) ++refused;
    }),
    { numRuns: 200 },
  );
  assert.ok(refused > 50 && refused < 190, `${refused} of 200 were refused`);
});
