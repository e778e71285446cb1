// SPDX-License-Identifier: MIT
// Conditions mean what they mean in GrowthBook: its own SDK answers the same on conditions of every shape.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { evalCondition } from '@growthbook/growthbook';
import fc from 'fast-check';
import { tryLines } from '../harness/tryLines.mjs';

/** @typedef {{ condition: any, facts: any }} Question */

/** Where the SDK throws, a page of ours has an answer: no. @param {Question} question */
function growthBook({ condition, facts }) {
  const { error } = console;
  console.error = () => {}; // it tells there of operators that it does not know
  try {
    return evalCondition(facts, condition);
  } catch {
    return false;
  } finally {
    console.error = error;
  }
}

const folder = 'tests/fixtures/conditions';
/** @type {(Question & { name: string, matches: boolean })[]} */
const fixtures = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));

test('the fixtures say what GrowthBook says, save where they say that they are ours', () => {
  const theirs = fixtures.filter(({ name }) => !name.startsWith('ours: '));
  assert.ok(theirs.length > 100);
  assert.deepEqual(theirs.filter((each) => growthBook(each) !== each.matches).map(({ name }) => name), []);
});

test('try condition answers as the fixtures say', () => {
  const answers = tryLines(['condition'], fixtures.map(({ condition, facts }) => ({ condition, facts })));
  assert.deepEqual(fixtures.filter(({ matches }, at) => answers[at].matches !== matches).map(({ name }) => name), []);
});

test('what try condition cannot read answers with an error on its line, and the others are answered', () => {
  const lines = ['{"condition":{},"facts":{}}', '', '{', '[]', '{"condition":{}}', '{"condition":[],"facts":{}}', '{"condition":{},"facts":1}', `{"condition":${'{"a":'.repeat(70)}1${'}'.repeat(70)},"facts":{}}`, '{"condition":{"a":1},"facts":{}}'];
  const output = execFileSync('build/native/alcove', ['try', 'condition'], { input: lines.join('\n'), encoding: 'utf8' });
  const answers = output.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map(({ matches, error }) => matches ?? `${error.code} ${error.path}`), [
    true, 'json.syntax ', 'json.syntax ', 'request.invalid /condition', 'request.invalid /facts', 'request.invalid /condition', 'request.invalid /facts', 'json.too_deep ', false,
  ]);
});

const numbers = [0, 1, 2, 3, -1, 5, 10, 0.5, 1.25, 1e21, 1e-7, 123456789012];
const texts = ['', ' ', '0', '1', '2', '5', '10', '0x1f', '0b11', ' 7\u00a0', '1e3', '.5', '5.', '+5', '--5', '1,2', 'a', 'A', 'ab', 'b', 'É', 'é', 'я', 'null', 'true', 'false', 'NaN', 'Infinity', '[object Object]', '\ue000', '😀', 'number', 'string', 'array', 'object', 'boolean', 'undefined'];
const versions = ['1.2.3', '1.10.0', '1.9', 'v2.0.0-rc.1', '2.0.0-rc.1', '2.0.0', '2.0.0+build', '2.0.0-beta', '1.2.3.4', '100000.0.0', '1..2', 'v', '+'];
const patterns = ['a', '^a', 'b$', '[a-z]', '^\\d+$', '^$', 'é', '(', 'null', '\\.', 'a|b', ',', '^.{3}$'];
const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.constantFrom(...numbers), fc.constantFrom(...texts), fc.constantFrom(...versions));
const names = ['a', 'b', 'c', 'tags', '$x', '$eq', ''];
const path = fc.oneof(fc.constantFrom(...names), fc.array(fc.constantFrom(...names, 'length', '0', '1', '01'), { minLength: 2, maxLength: 3 }).map((parts) => ['a', ...parts].join('.')));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 4, arbitrary: scalar }, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...names, '2', '10'), tie('value'), { maxKeys: 3 })),
}));
const facts = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 });

const compared = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'];
const listed = ['$in', '$nin', '$ini', '$nini', '$all', '$alli'];
const versioned = ['$veq', '$vne', '$vgt', '$vgte', '$vlt', '$vlte'];
const { condition } = fc.letrec((tie) => {
  /** Operators with what they want, and now and then with what they do not. @type {[string, fc.Arbitrary<any>][]} */
  const wanted = [
    ...compared.map((name) => /** @type {[string, fc.Arbitrary<any>]} */ ([name, scalar])),
    ...listed.map((name) => /** @type {[string, fc.Arbitrary<any>]} */ ([name, fc.array(fc.oneof(scalar, tie('asked')), { maxLength: 4 })])),
    ...versioned.map((name) => /** @type {[string, fc.Arbitrary<any>]} */ ([name, fc.constantFrom(...versions, 1, 2, 1.5)])),
    ['$exists', fc.oneof(fc.boolean(), scalar)],
    ['$regex', fc.constantFrom(...patterns)],
    ['$regexi', fc.constantFrom(...patterns)],
    ['$not', tie('asked')],
    ['$elemMatch', fc.oneof(tie('asked'), tie('condition'))],
    ['$size', tie('asked')],
    ['$type', fc.constantFrom('null', 'boolean', 'number', 'string', 'array', 'object', 'undefined', 'unknown')],
    ['$unknown', scalar],
    ['$and', fc.array(tie('asked'), { maxLength: 2 })],
    ['$gt', value],
    ['$lte', value],
    ['$in', value],
    ['$alli', value],
    ['$regex', fc.constantFrom(7, true, ['x'])], // the SDK takes null for "null" where it has met that pattern before
    ['$veq', value],
    ['$elemMatch', value],
    ['$type', value],
    ['$eq', value],
  ];
  const operators = fc.array(fc.oneof(...wanted.map(([name, operand]) => fc.tuple(fc.constant(name), operand))), { minLength: 1, maxLength: 3 }).map(Object.fromEntries);
  const list = fc.array(tie('condition'), { maxLength: 3 });
  const odd = fc.oneof({ depthSize: 'small' }, tie('condition'), scalar.filter((value) => typeof value !== 'string' || value === ''), fc.array(scalar, { maxLength: 2 }));
  const joined = fc.oneof(
    { withCrossShrink: true },
    fc.tuple(fc.constantFrom('$and', '$or', '$nor'), fc.oneof({ weight: 6, arbitrary: list }, { weight: 1, arbitrary: odd })),
    fc.tuple(fc.constant('$not'), fc.oneof({ weight: 6, arbitrary: tie('condition') }, { weight: 1, arbitrary: odd })),
  );
  const asked = fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 2, arbitrary: scalar }, { weight: 5, arbitrary: operators }, { weight: 1, arbitrary: value });
  const entry = fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 4, arbitrary: fc.tuple(path, tie('asked')) }, { weight: 1, arbitrary: joined });
  return { operators, asked, condition: fc.array(entry, { maxLength: 3 }).map(Object.fromEntries) };
});

const runs = { numRuns: Number(process.env.CONDITION_RUNS ?? 60), seed: process.env.CONDITION_RUNS ? Date.now() : 5 };

test('conditions of every shape are met where GrowthBook says so', () => {
  let [met, asked] = [0, 0];
  const questions = fc.array(fc.record({ condition, facts }), { minLength: 1, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(questions, (drawn) => {
      /** @type {Question[]} */
      const lines = JSON.parse(JSON.stringify(drawn));
      const expected = lines.map((line) => ({ ...line, matches: growthBook(line) }));
      const answers = tryLines(['condition'], lines);
      assert.deepEqual(lines.map((line, at) => ({ ...line, matches: answers[at].matches })), expected);
      met += expected.filter(({ matches }) => matches).length;
      asked += expected.length;
    }),
    runs,
  );
  // Neither answer is rare, or the comparison would say little.
  assert.ok(met > asked / 10 && met < asked * 0.9, `${met} of ${asked}`);
});

const letters = 'abcABC01_ -é.\nИи';
const escaped = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const set = fc.constantFrom('\\d', '\\D', '\\w', '\\W', '\\s', '\\S');
const letter = fc.constantFrom(...letters).map(escaped);
const range = fc.constantFrom('a-c', 'A-C', '0-9', 'a-', '-b', '\\d-x', 'И-и', 'a-\\w', '\\x41-\\u0043', '^');
const characterClass = fc.tuple(fc.constantFrom('', '^'), fc.array(fc.oneof(letter, set, range), { maxLength: 3 })).map(([negation, members]) => `[${negation}${members.join('')}]`);
const quantifier = fc.constantFrom('*', '+', '?', '{2}', '{0}', '{1,}', '{0,2}', '*?', '+?', '??', '{1,2}?');
const { pattern } = fc.letrec((tie) => ({
  atom: fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 4, arbitrary: letter }, set, fc.constantFrom('.', 'x{', '{}', ']', '}'), characterClass, fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern')).map(([open, inner]) => `${open}${inner})`)),
  piece: fc.oneof({ weight: 5, arbitrary: fc.tuple(tie('atom'), fc.oneof({ weight: 2, arbitrary: fc.constant('') }, quantifier)).map((parts) => parts.join('')) }, { weight: 1, arbitrary: fc.constantFrom('^', '$', '\\b', '\\B') }),
  pattern: fc.array(fc.oneof({ weight: 6, arbitrary: tie('piece') }, { weight: 1, arbitrary: fc.constant('|') }), { maxLength: 5 }).map((parts) => parts.join('')),
}));
const text = fc.stringOf(fc.constantFrom(...letters), { maxLength: 12 });

/** JavaScript's answer, nothing where it does not take the pattern. @param {string} pattern @param {string} flags @param {string} text */
function javaScript(pattern, flags, text) {
  try {
    return new RegExp(pattern, flags).test(text);
  } catch {
    return undefined;
  }
}

/** Ours, nothing where the pattern is refused: behind an alternative that always fits it is false only then. @param {{ pattern: string, text: string, anyCase: boolean }[]} searches */
function searched(searches) {
  const lines = searches.flatMap(({ pattern, text, anyCase }) => [pattern, `|${pattern}`].map((each) => ({ condition: { text: { [anyCase ? '$regexi' : '$regex']: each } }, facts: { text } })));
  const answers = tryLines(['condition'], lines);
  return searches.map((_, at) => (answers[2 * at + 1].matches ? answers[2 * at].matches : undefined));
}

test('patterns in the documented subset fit where RegExp says so', () => {
  const searches = fc.array(fc.record({ pattern: /** @type {fc.Arbitrary<string>} */ (pattern), text, anyCase: fc.boolean() }), { minLength: 1, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(searches, (searches) => {
      const expected = searches.map((search) => ({ ...search, fits: javaScript(search.pattern, search.anyCase ? 'i' : '', search.text) }));
      const answers = searched(searches);
      assert.deepEqual(searches.map((search, at) => ({ ...search, fits: answers[at] })), expected);
    }),
    runs,
  );
});

test('a pattern of any characters is refused where RegExp refuses it, and beyond that only for what the subset lacks', () => {
  const any = fc.stringOf(fc.constantFrom(...'ab0^$.*+?()[]{}|\\,12-/:=!<d'), { maxLength: 9 });
  const searches = fc.array(fc.record({ pattern: any, text, anyCase: fc.boolean() }), { minLength: 1, maxLength: 300, size: 'max' });
  // Looking around, names, backreferences and octals.
  const lacking = /\(\?[^:]|\\[a-z0-9]/;
  fc.assert(
    fc.property(searches, (searches) => {
      const answers = searched(searches);
      for (const [at, { pattern, text, anyCase }] of searches.entries()) {
        const expected = javaScript(pattern, anyCase ? 'i' : '', text);
        if (answers[at] === undefined && lacking.test(pattern)) continue;
        assert.deepEqual({ pattern, text, fits: answers[at] }, { pattern, text, fits: expected });
      }
    }),
    runs,
  );
});
