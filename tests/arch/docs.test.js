// SPDX-License-Identifier: MIT
// What the documents promise has its proof beside it: a link to a test by its title.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { suites } from '../harness/suites.mjs';

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/** @param {string[]} folders @param {RegExp} pattern */
const sources = (folders, pattern) =>
  folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`));

/** The rows of a document's tables that have a proof, each with its first cell. @param {string} file */
function rowsWithProof(file) {
  /** @type {{ first: string, proofs: { title: string, file: string }[] }[]} */
  const rows = [];
  let hasProof = false;
  for (const line of read(file).split('\n')) {
    if (!line.startsWith('|')) hasProof = false;
    else if (/\| proof \|$/.test(line)) hasProof = true;
    else if (hasProof && !line.startsWith('|---')) {
      const links = [...line.matchAll(/\[([^\]]+)\]\(\.\.\/(tests\/[^)]+)\)/g)];
      rows.push({ first: line.split('|')[1].trim(), proofs: links.map(([, title, target]) => ({ title, file: target })) });
    }
  }
  return rows;
}

/** Whether a file has a test of that title; in JavaScript what it is about may stand before it: "file.write: a full disk". */
function hasTest(/** @type {string} */ file, /** @type {string} */ title) {
  if (!existsSync(file)) return false;
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (file.endsWith('.cpp')) return read(file).includes(`BOOST_AUTO_TEST_CASE(${title})`);
  if (file.endsWith('.json')) return read(file).includes(`{"name": "${title}"`);
  return new RegExp(`((test|inEveryEngine)\\(|\\[)(['"\`])([^\\n]*?: )?${literal}\\3,`).test(read(file));
}

/** A file of tests and what it imports of the tests. @param {string} file @param {Set<string>} [seen] @returns {string} */
function withImports(file, seen = new Set()) {
  if (seen.has(file) || !file.startsWith('tests/')) return '';
  seen.add(file);
  const text = read(file);
  const imports = [...text.matchAll(/\bfrom ["'](\.[^"']+)["']/g)].map(([, target]) => join(dirname(file), target));
  return [text, ...imports.map((target) => withImports(target, seen))].join('\n');
}

const constants = new Map([...read('core/alcove/base/codes.hpp').matchAll(/(\w+) = "([a-z_.]+)"/g)].map(([, name, code]) => [code, name]));
const told = sources(['js'], /\.js$/).flatMap((file) => [...read(file).matchAll(/\b(?:AlcoveError|report|failed)\(\s*"([a-z]+\.[a-z_]+)"/g)].map(([, code]) => code));
const errors = rowsWithProof('docs/errors.md').map(({ first, proofs }) => ({ code: first.split('`')[1], proofs }));

test('every error code is documented once, and no other', () => {
  assert.ok(constants.size > 20 && told.length > 10);
  const documented = errors.map(({ code }) => code).filter((code) => code !== 'config.…');
  assert.deepEqual(documented.sort(), [...new Set([...constants.keys(), ...told])].sort());
});

test('every error code is raised by something', () => {
  // What words them raises none.
  const program = sources(['core', 'cli'], /\.[ch]pp$/).filter((file) => !/base\/codes\.hpp|check\/sentence\.cpp/.test(file)).map(read).join('\n');
  const idle = [...constants].filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(program));
  assert.deepEqual(idle, []);
});

for (const file of ['docs/errors.md', 'docs/privacy.md']) {
  test(`every row of ${file} names a test that there is`, () => {
    const rows = rowsWithProof(file);
    assert.ok(rows.length > 5);
    assert.deepEqual(rows.filter(({ proofs }) => proofs.length === 0).map(({ first }) => first), []);
    assert.deepEqual(rows.flatMap(({ proofs }) => proofs).filter((proof) => !hasTest(proof.file, proof.title)), []);
  });
}

test("an error's proof speaks of its code", () => {
  const silent = errors.flatMap(({ code, proofs }) => proofs.map(({ file, title }) => ({ code, file, title }))).filter(({ code, file }) => {
    const text = withImports(file);
    return !text.includes(code.replace('…', '')) && !text.includes(`codes::${constants.get(code)}`);
  });
  assert.deepEqual(silent, []);
});

test("every fact of a condition is explained, with whether it may be missing", () => {
  const known = [...read('core/alcove/config/facts.cpp').matchAll(/\{"([^"]+)", FactOf::(\w+), FactType::\w+, FactFrom::\w+(, true)?\}/g)].map(([, name, of, optional]) => `${of} ${name}${optional ? '°' : ''}`);
  assert.ok(known.length > 30);
  const [, ofItems, ofVisits] = read('docs/conditions.md').split(/^\| fact \|.*$/m);
  const named = (/** @type {string} */ table, /** @type {string} */ of) => [...table.matchAll(/^\| `([^`]+)`(°?)/gm)].map(([, name, optional]) => `${of} ${name}${optional}`);
  assert.deepEqual([...named(ofItems, 'item'), ...named(ofVisits, 'visit')], known);
  const withoutSource = [...read('core/alcove/config/facts.cpp').matchAll(/\{"([^"]+)", .*FactFrom::none/g)].map(([, name]) => name);
  assert.deepEqual([...`${ofItems}${ofVisits}`.matchAll(/^\| `([^`]+)`°?†/gm)].map(([, name]) => name), withoutSource);
});

test('every suite is told where somebody looks for it', () => {
  const names = [...suites.keys()];
  assert.deepEqual([...read('CONTRIBUTING.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name), names);
  assert.match(read('tests/run'), new RegExp(`^# tests/run NAME .*: ${names.join(' ')}$`, 'm'));
});
