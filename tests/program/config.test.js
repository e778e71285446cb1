// SPDX-License-Identifier: MIT
// Every code that a config can bring about, at its place, as `alcove check` prints it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
  ['config.invalid: a time without offset', `{${shopMember},"rules":{"r":{"until":"2026-11-01T00:00:00","bury":{"brand":"B"}}}}`, 'alcove.json:1:56 /rules/r/until "2026-11-01T00:00:00" is not a time with offset such as 2026-11-01T00:00:00+01:00 [config.invalid]'],
  ['config.unknown_operator: an operator that there is not', `{${shopMember},"segments":{"s":{"when":{"sessions":{"$exist":true}}}}}`, 'alcove.json:1:71 /segments/s/when/sessions/$exist "$exist" is not an operator; did you mean "$exists"? [config.unknown_operator]'],
  ['config.invalid_pattern: a pattern that is not closed', `{${shopMember},"segments":{"s":{"when":{"page":{"$regex":"^(cart"}}}}}`, 'alcove.json:1:76 /segments/s/when/page/$regex the pattern is broken, or needs what is not offered, at "^(cart" [config.invalid_pattern]'],
  ['config.unknown_reference: a rule that nobody wrote', `{${shopMember},"placements":{"p":{"sources":[{"model":"new"}],"rules":["soldout"]}}}`, 'alcove.json:1:90 /placements/p/rules/0 "soldout" is not a rule of this config [config.unknown_reference]'],
  ['config.conflict: two kinds of price', `{${shopMember},"bundles":[{"id":"b","items":[],"price":{"fixed":9,"cheapestFree":true}}]}`, 'alcove.json:1:85 /bundles/0/price/cheapestFree "cheapestFree" cannot stand beside "fixed" [config.conflict]'],
  ['config.duplicate: two campaigns of one id', `{${shopMember},"campaigns":[{"id":"c","slot":"s","content":{}},{"id":"c","slot":"t","content":{}}]}`, 'alcove.json:1:88 /campaigns/1/id "c" stands here twice [config.duplicate]'],
  ['config.ends_before_start: a rule that ends before it starts', `{${shopMember},"rules":{"r":{"from":"2026-11-02T00:00:00Z","until":"2026-11-01T00:00:00Z","bury":{"brand":"B"}}}}`, 'alcove.json:1:86 /rules/r/until 2026-11-01T00:00:00Z is not after the start [config.ends_before_start]'],
  ['config.version: a later one', '{"version":9,"shop":{"name":"T"}}', 'alcove.json:1:12 /version version 9 is not known; this program reads version 1 [config.version]'],
  ['json.syntax: a trailing comma', '{"version":1,\n}', 'alcove.json:2:1 this is not JSON here [json.syntax]'],
  ['json.syntax: text that is not UTF-8', Buffer.from('{"version":1,"shop":{"name":"K\xe4se"}}', 'latin1'), 'alcove.json:1:32 this is not JSON here [json.syntax]'],
  ['json.syntax: an empty file', '', 'alcove.json:1:1 this is not JSON here [json.syntax]'],
  ['json.duplicate_key: the same key twice', '{"version":1,\n "version":1}', 'alcove.json:2:2 "version" stands here twice [json.duplicate_key]'],
  // The object is level 1 and the first bracket, in column 40, level 2; so the 65th level is the 64th bracket.
  ['json.too_deep: a hundred thousand levels', `{${shopMember},"x-a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'alcove.json:1:103 nested deeper than 64 levels [json.too_deep]'],
  ['json.too_large: 50 MB', `{${shopMember},"x-a":"${'a'.repeat(5e7)}"}`, 'alcove.json:1:8388609 50000042 bytes are more than the 8 MB that are read [json.too_large]'],
];

/** Lines that are no warnings. @param {string} text */
const errorsOf = (text) => text.trimEnd().split('\n').filter((line) => !/\[warning [a-z_.]+\]$/.test(line));

for (const [name, text, line] of wrong) {
  test(name, (t) => {
    const shop = createShop(t, { 'alcove.json': text });
    const { code, out, err } = shop.run(['check']);
    assert.deepEqual({ code, errors: errorsOf(out), err }, { code: 1, errors: [line], err: '' });
    const built = shop.run(['build']);
    assert.deepEqual({ code: built.code, errors: errorsOf(built.err) }, { code: 1, errors: [line] });
    assert.ok(!shop.exists('alcove'));
  });
}

/** What leaves the config good, the members, and the line it gives. @type {[string, string, string][]} */
const doubtful = [
  ['config.no_effect: a key that nothing acts on yet', '"theme":{}', 'alcove.json:1:42 /theme "theme" has no effect in this version [warning config.no_effect]'],
  ['config.low_support: a support of one', '"build":{"support":1}', 'alcove.json:1:53 /build/support support 1 is below 3: lists may show what fewer than three shoppers did [warning config.low_support]'],
  ['config.no_effect: an option that the model does not read', '"placements":{"p":{"sources":[{"model":"related","scope":"category"}]}}', 'alcove.json:1:91 /placements/p/sources/0/scope "scope" has no effect with "related" [warning config.no_effect]'],
  ['config.past: a rule whose time is over', '"rules":{"r":{"until":"2026-11-25T23:00:00Z","bury":{"brand":"B"}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:56 /rules/r/until 2026-11-25T23:00:00Z is over: it has no effect any more [warning config.past]'],
  ['config.unused: a segment that nothing names', '"segments":{"s":{"when":{"sessions":1}}}', 'alcove.json:1:50 /segments/s "s" is named by no campaign [warning config.unused]'],
  ['config.unused: a word that nothing says', '"languages":{"strings":{"de":{"suggest.trendign":"Im Trend"}}}', 'alcove.json:1:64 /languages/strings/de/suggest.trendign "suggest.trendign" is the key of no text; did you mean "suggest.trending"? [warning config.unused]'],
  ['config.unreachable: a source behind the bestsellers', '"placements":{"p":{"sources":[{"model":"bestsellers"},{"model":"new"}]}}', 'alcove.json:1:88 /placements/p/sources/1 "new" is never reached: bestsellers before it always fill the slate [warning config.unreachable]'],
  ['config.unreachable: a pin beyond every slate of its rule', '"rules":{"r":{"pin":[{"item":"A","at":9}]}},"placements":{"p":{"limit":8,"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:72 /rules/r/pin/0/at "9" is beyond the limit of every placement that names the rule [warning config.unreachable]'],
  ['config.translation: a title that one language lacks', '"languages":{"available":["en","de"]},"placements":{"p":{"title":{"en":"New"},"sources":[{"model":"new"}]}}', 'alcove.json:1:99 /placements/p/title there is no text in "de": "en" serves [warning config.translation]'],
  ['config.unknown_fact: a fact that nothing gives', '"rules":{"r":{"bury":{"brnad":"B"}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:56 /rules/r/bury/brnad "brnad" is not a fact that is known here; did you mean "brand"? [warning config.unknown_fact]'],
  ['config.optional_fact: a comparison with what may be missing', '"rules":{"r":{"bury":{"bought.daysAgo":{"$lt":3}}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:73 /rules/r/bury/bought.daysAgo "bought.daysAgo" may be missing and then counts as 0; ask for "$exists": true too [warning config.optional_fact]'],
  ['file.missing: an input that is not there', '"build":{"orders":[{"file":"no.csv"}]}', 'alcove.json:1:61 /build/orders/0/file "no.csv" does not exist [warning file.missing]'],
];

for (const [name, members, line] of doubtful) {
  test(name, (t) => {
    const shop = createShop(t, { 'alcove.json': `{${shopMember},${members}}` });
    const { code, out, err } = shop.run(['check', '--now', '2026-11-26T00:00:00Z']);
    const others = out.split('\n').filter((other) => other && other !== line && !/has no effect in this version \[/.test(other));
    assert.deepEqual({ code, told: out.split('\n').includes(line), others, err }, { code: 0, told: true, others: [], err: '' }, out);
  });
}

test('config.unknown_reference: a picked item that the feed does not hold', (t) => {
  const config = `{${shopMember},"build":{"products":[{"file":"feed.csv"}]},"placements":{"p":{"sources":[{"model":"hand-picked","items":["P1","gone"]}]}}}`;
  const { out } = createShop(t, { 'alcove.json': config }).run(['check']);
  const column = config.indexOf('"gone"') + 1;
  assert.equal(out, `alcove.json:1:${column} /placements/p/sources/0/items/1 "gone" is not an item of the catalogue [config.unknown_reference]\n`);
});

test('the configs in the documents have no error, and the one that README begins with no key in vain', (t) => {
  const [first] = readFileSync('README.md', 'utf8').matchAll(/^```json\n([^`]+)^```/gm);
  const checked = (/** @type {string} */ config) => createShop(t, { 'alcove.json': config }).run(['check', '--now', '2026-11-26T00:00:00Z']);
  const begin = checked(first[1]);
  assert.equal(begin.code, 0, begin.out);
  assert.doesNotMatch(begin.out, /\[(?!warning file\.missing)/);
  const whole = checked(readFileSync('docs/config.example.json', 'utf8'));
  assert.equal(whole.code, 0, whole.out);
  assert.doesNotMatch(whole.out, /\[(?!warning (file\.missing|config\.no_effect|config\.unused)\])/);
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

test('a hundred and fifty thousand rules that nobody names are told without looking through them each time', (t) => {
  const rules = Object.fromEntries(Array.from({ length: 1.5e5 }, (_, i) => [`r${i}`, { bury: {} }]));
  const shop = createShop(t, { 'alcove.json': `{${shopMember},"rules":${JSON.stringify(rules)}}` });
  const started = performance.now();
  const { findings } = JSON.parse(shop.run(['check', '--format', 'json']).out);
  assert.equal(findings.filter((/** @type {{code: string}} */ { code }) => code === 'config.unused').length, 1.5e5);
  assert.ok(performance.now() - started < 20_000);
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
