// SPDX-License-Identifier: MIT
// Every code that a config can bring about, at its place, as `alcove check` prints it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';

// 31 characters: what follows it and a brace and a comma begins in column 34.
const shopMember = '"version":1,"shop":{"name":"T"}';

/** What is wrong, the config, and the line it gives. @type {[string, string | Uint8Array, string][]} */
const wrong = [
  ['config.unknown_key: a misspelt key, with the right one', `{${shopMember},\n "captur":{}}`, 'alcove.json:2:2 /captur "captur" is not a key that is known here; did you mean "capture"? [config.unknown_key]'],
  ['config.unknown_value: a name that is none', `{${shopMember},"privacy":{"gpc":"maybe"}}`, 'alcove.json:1:51 /privacy/gpc "maybe" is not a gpc; known: session-only, ignore [config.unknown_value]'],
  ['config.wrong_type: a number for a name', '{"version":1,"shop":{"name":7}}', 'alcove.json:1:29 /shop/name expected a string, found a number [config.wrong_type]'],
  ['config.missing: no name', '{"version":1,"shop":{}}', 'alcove.json:1:21 /shop "name" is missing [config.missing]'],
  ['config.out_of_range: a support of nothing', `{${shopMember},"build":{"support":0}}`, 'alcove.json:1:53 /build/support 0 (1 to 1000) is out of range [config.out_of_range]'],
  ['config.version: a later one', '{"version":9,"shop":{"name":"T"}}', 'alcove.json:1:12 /version version 9 is not known; this program reads version 1 [config.version]'],
  ['json.syntax: a trailing comma', '{"version":1,\n}', 'alcove.json:2:1 this is not JSON here [json.syntax]'],
  ['json.syntax: text that is not UTF-8', Buffer.from('{"version":1,"shop":{"name":"K\xe4se"}}', 'latin1'), 'alcove.json:1:32 this is not JSON here [json.syntax]'],
  ['json.syntax: an empty file', '', 'alcove.json:1:1 this is not JSON here [json.syntax]'],
  ['json.duplicate_key: the same key twice', '{"version":1,\n "version":1}', 'alcove.json:2:2 "version" stands here twice [json.duplicate_key]'],
  // The object is level 1 and the first bracket, in column 40, level 2; so the 65th level is the 64th bracket.
  ['json.too_deep: a hundred thousand levels', `{${shopMember},"x-a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'alcove.json:1:103 nested deeper than 64 levels [json.too_deep]'],
  ['json.too_large: 50 MB', `{${shopMember},"x-a":"${'a'.repeat(5e7)}"}`, 'alcove.json:1:8388609 50000042 bytes are more than the 8 MB that are read [json.too_large]'],
];

for (const [name, text, line] of wrong) {
  test(name, (t) => {
    const shop = createShop(t, { 'alcove.json': text });
    const { code, out, err } = shop.run(['check']);
    assert.deepEqual({ code, lines: out.split('\n'), err }, { code: 1, lines: [line, ''], err: '' });
    const built = shop.run(['build']);
    assert.deepEqual({ code: built.code, lines: built.err.split('\n') }, { code: 1, lines: [line, ''] });
    assert.ok(!shop.exists('alcove'));
  });
}

/** What leaves the config good, the members, and the line it gives. @type {[string, string, string][]} */
const doubtful = [
  ['config.no_effect: a key that nothing acts on yet', '"theme":{}', 'alcove.json:1:42 /theme "theme" has no effect in this version [warning config.no_effect]'],
  ['config.low_support: a support of one', '"build":{"support":1}', 'alcove.json:1:53 /build/support support 1 is below 3: lists may show what fewer than three shoppers did [warning config.low_support]'],
  ['file.missing: an input that is not there', '"build":{"orders":[{"file":"no.csv"}]}', 'alcove.json:1:61 /build/orders/0/file "no.csv" does not exist [warning file.missing]'],
];

for (const [name, members, line] of doubtful) {
  test(name, (t) => {
    const shop = createShop(t, { 'alcove.json': `{${shopMember},${members}}` });
    assert.deepEqual(shop.run(['check']), { code: 0, out: `${line}\n`, err: '' });
  });
}

test('config.unknown_reference: a picked item that the feed does not hold', (t) => {
  const config = `{${shopMember},"build":{"products":[{"file":"feed.csv"}]},"placements":{"p":{"sources":[{"model":"hand-picked","items":["P1","gone"]}]}}}`;
  const { out } = createShop(t, { 'alcove.json': config }).run(['check']);
  const column = config.indexOf('"gone"') + 1;
  assert.equal(out, `alcove.json:1:${column} /placements/p/sources/0/items/1 "gone" is not an item of the catalogue [config.unknown_reference]\n`);
});

test('a config that cannot be read at all ends with 2', (t) => {
  const shop = createShop(t);
  for (const [name, line] of /** @type {const} */ ([['nowhere.json', /does not exist; .* \[file\.missing\]$/], ['.', /could not be read: Is a directory; .* \[file\.unreadable\]$/], ['feed.csv/x', /does not exist; .* \[file\.missing\]$/]])) {
    for (const command of [['check'], ['build'], ['report', 'products']]) {
      const { code, err } = shop.run([...command, '--config', name]);
      assert.equal(code, 2);
      assert.match(err.trimEnd(), line);
    }
  }
});

test('a finding is one line that moves no cursor, whatever the names hold', (t) => {
  const config = '{"version":1,"shop":{"name":"T"},"a\\nb\\u001b[31m\\u009b1m\\u0000":1,"build":{"products":[{"file":"x\\ny.csv"}]}}';
  const shop = createShop(t, { 'alcove.json': config });
  const { out } = shop.run(['check']);
  assert.equal(out.trimEnd().split('\n').length, 2);
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  const machine = JSON.parse(shop.run(['check', '--format', 'json']).out);
  assert.equal(machine.findings[0].pointer, '/a\nb\u001b[31m\u009b1m\u0000');
});

test('a hundred thousand findings are told in a second, the first hundred of them in words', (t) => {
  const config = `{${shopMember},${Array.from({ length: 1e5 }, (_, i) => `"k${i}":1`)}}`;
  const shop = createShop(t, { 'alcove.json': config });
  const lines = shop.run(['check']).out.trimEnd().split('\n');
  assert.equal(lines.length, 101);
  assert.equal(lines[100], 'alcove.json: 99900 findings more');
  assert.equal(JSON.parse(shop.run(['check', '--format', 'json']).out).findings.length, 1e5);
});

test('a key of seven megabytes is told in a line that can be read', (t) => {
  const { out } = createShop(t, { 'alcove.json': `{${shopMember},"${'k'.repeat(7e6)}":1}` }).run(['check']);
  assert.match(out, /^alcove\.json:1:34 \/k+… "k+…" is not a key that is known here.* \[config\.unknown_key\]\n$/);
  assert.ok(out.length < 1200);
});

test('twenty thousand inputs that are not there are told at once', (t) => {
  const products = Array.from({ length: 2e4 }, (_, i) => ({ file: `no${i}.csv` }));
  const { code, out } = createShop(t, {}, { products }).run(['check']);
  assert.equal(code, 0);
  assert.match(out, /: 19900 findings more\n$/);
});

test('config.out_of_range: more picked items than one file can show', (t) => {
  const items = Array.from({ length: 2001 }, (_, i) => `P${i}`);
  const config = `{${shopMember},"placements":{"p":{"sources":[{"model":"hand-picked","items":${JSON.stringify(items)}}]}}}`;
  const { out } = createShop(t, { 'alcove.json': config }).run(['check']);
  assert.equal(out, 'alcove.json:1:47 /placements 2001 picked items (at most 2000) is out of range [config.out_of_range]\n');
});
