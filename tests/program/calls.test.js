// SPDX-License-Identifier: MIT
// Wrong calls and standard streams that fail: one line, the documented exit code, nothing written.
import assert from 'node:assert/strict';
import { openSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createShop, program } from './createShop.js';

/** @type {[string, string[], RegExp][]} */
const wrongCalls = [
  ['a time that is none', ['build', '--now', 'tomorrow'], /^alcove: --now: tomorrow is no time such as 20/],
  ['a time that is none, for check', ['check', '--now', '2026-13-01'], /^alcove: --now: 2026-13-01 is no time/],
  ['threads below zero', ['build', '--threads', '-1'], /^alcove: --threads: Value -1 not in range/],
  ['threads without number', ['build', '--threads', 'many'], /^alcove: --threads: .*many/],
  ['a cutoff of nothing', ['eval', '--train', 'a', '--test', 'b', '--cutoff', '0'], /^alcove: --cutoff: Value 0 not in range/],
  ['a flag that there is not', ['build', '--bogus'], /^alcove: .*--bogus/],
  ['a flag with a line break', ['build', '--bo\ngus\u001b[31m'], /^alcove: .*--bo gus \[31m/],
  ['a command that there is not', ['destroy'], /^alcove: .*; see alcove --help/],
  ['no command', [], /^alcove: A subcommand is required; see alcove --help/],
];

for (const [name, args, line] of wrongCalls) {
  test(`a wrong call ends with 2 and one line: ${name}`, (t) => {
    const shop = createShop(t);
    const { code, out, err } = shop.run(args);
    assert.equal(code, 2);
    assert.match(err, line);
    assert.equal(err.split('\n').length, 2, err);
    assert.equal(out, '');
    assert.ok(!shop.exists('alcove'));
  });
}

test('file.write: an answer that cannot be written ends with 3', (t) => {
  const shop = createShop(t);
  for (const args of [['check'], ['report', 'products'], ['build']]) {
    const { status, stderr } = spawnSync(program, args, { cwd: shop.folder, encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    assert.equal(status, 3, args[0]);
    assert.match(stderr, /^alcove: the standard output could not be written; .* \[file\.write\]$/m);
  }
});

test('a standard error that is full stops no build', (t) => {
  const shop = createShop(t, { 'events.csv': 'session_id,item_id\ns1,P1\ns1,\ns1,P2\n' });
  const { status } = spawnSync(program, ['build'], { cwd: shop.folder, stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')] });
  assert.equal(status, 0);
  assert.ok(shop.exists('alcove/manifest.json'));
});

test('program.memory: a machine that is too small is told so, and the site stays', (t) => {
  const shop = createShop(t);
  assert.equal(shop.run(['build']).code, 0);
  const before = shop.files();
  const fourMegabytes = gzipSync(Buffer.alloc(2 ** 22, ' '));
  shop.write('feed.csv', Buffer.concat(Array.from({ length: 128 }, () => fourMegabytes)));
  const { code, err } = shop.run(['build'], { limit: '-v 300000' });
  assert.equal(code, 3);
  assert.match(err, /^alcove: alcove ran out of memory; .* \[program\.memory\]$/m);
  assert.deepEqual(shop.files(), before);
});

test('try answers what it cannot read with an error on its line, and goes on', (t) => {
  const shop = createShop(t);
  assert.equal(shop.run(['build']).code, 0);
  const lines = ['', '{"page"', '[]', '{"page":7}', '['.repeat(1000), '\u0000', '{"page":{"type":"product","item":"P1"}}'];
  const { code, out } = shop.run(['try', 'plan', '--site', 'alcove'], { input: lines.join('\n') });
  assert.equal(code, 0);
  const answers = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.slice(0, -1).map(({ error }) => error.code), ['json.syntax', 'json.syntax', 'request.invalid', 'request.invalid', 'json.too_deep', 'json.syntax']);
  assert.equal(answers.at(-1).files.length > 0, true);
});

test('a folder that is no site is told so by try', (t) => {
  const shop = createShop(t, { 'other/manifest.json': '{"format":9}', 'text/manifest.json': '<html>' });
  assert.match(shop.run(['try', 'plan', '--site', 'nowhere']).err, /^alcove: nowhere\/manifest\.json does not exist; .* \[file\.missing\]\n$/);
  assert.match(shop.run(['try', 'plan', '--site', 'other']).err, /^alcove: other\/manifest\.json is not what this program writes: .* \[manifest\.format\]\n$/);
  assert.match(shop.run(['try', 'plan', '--site', 'text']).err, /^alcove: text\/manifest\.json is not what this program writes; .* \[json\.syntax\]\n$/);
});
