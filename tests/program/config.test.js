// SPDX-License-Identifier: MIT
// Every code that a config can bring about, at its place, as `alcove check` prints it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
  ['config.conflict: weights just above the whole', `{${shopMember},"experiments":[{"id":"e","variants":[{"weight":0.5},{"weight":0.50001}]}]}`, 'alcove.json:1:70 /experiments/0/variants 1.00001 is more than the whole: weights add up to 1 at most [config.conflict]'],
  ['config.duplicate: two campaigns of one id', `{${shopMember},"campaigns":[{"id":"c","slot":"s","content":{}},{"id":"c","slot":"t","content":{}}]}`, 'alcove.json:1:88 /campaigns/1/id "c" stands here twice [config.duplicate]'],
  ['config.ends_before_start: a rule that ends before it starts', `{${shopMember},"rules":{"r":{"from":"2026-11-02T00:00:00Z","until":"2026-11-01T00:00:00Z","bury":{"brand":"B"}}}}`, 'alcove.json:1:86 /rules/r/until 2026-11-01T00:00:00Z is not after the start [config.ends_before_start]'],
  ['config.version: a later one', '{"version":9,"shop":{"name":"T"}}', 'alcove.json:1:12 /version version 9 is not known; this program reads version 1 [config.version]'],
  ['json.syntax: a trailing comma', '{"version":1,\n}', 'alcove.json:2:1 this is not JSON here [json.syntax]'],
  ['json.syntax: text that is not UTF-8', Buffer.from('{"version":1,"shop":{"name":"K\xe4se"}}', 'latin1'), 'alcove.json:1:32 this is not JSON here [json.syntax]'],
  ['json.syntax: an empty file', '', 'alcove.json:1:1 this is not JSON here [json.syntax]'],
  ['json.duplicate_key: the same key twice', '{"version":1,\n "version":1,"shop":{"name":"T"}}', 'alcove.json:2:2 /version "version" stands here twice [json.duplicate_key]'],
  // The object is level 1 and the first bracket, in column 40, level 2; so the 65th level is the 64th bracket.
  ['json.too_deep: a hundred thousand levels', `{${shopMember},"x-a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'alcove.json:1:103 nested deeper than 64 levels [json.too_deep]'],
  ['json.too_large: 50 MB', `{${shopMember},"x-a":"${'a'.repeat(5e7)}"}`, 'alcove.json:1:8388609 50000042 bytes are more than the 8 MB that are read [json.too_large]'],
];

/** Lines that are no warnings. @param {string} text */
const errorsOf = (text) => text.trimEnd().split('\n').filter((line) => !/\[warning [a-z_.]+\]$|: nothing to say$/.test(line));

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
  ['config.past: a rule whose time is over', '"rules":{"r":{"until":"2026-11-26T00:00:00+01:00","bury":{"brand":"B"}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:56 /rules/r/until 2026-11-26T00:00:00+01:00 is over: it has no effect any more [warning config.past]'],
  ['config.unused: a segment that nothing names', '"segments":{"s":{"when":{"sessions":1}}}', 'alcove.json:1:50 /segments/s "s" is named by no campaign [warning config.unused]'],
  ['config.unused: a word that nothing says', '"languages":{"strings":{"de":{"suggest.trendign":"Im Trend"}}}', 'alcove.json:1:64 /languages/strings/de/suggest.trendign "suggest.trendign" is the key of no text; did you mean "suggest.trending"? [warning config.unused]'],
  ['config.unreachable: a source behind the bestsellers', '"placements":{"p":{"sources":[{"model":"bestsellers"},{"model":"new"}]}}', 'alcove.json:1:88 /placements/p/sources/1 "new" is never reached: bestsellers before it always fill the slate [warning config.unreachable]'],
  ['config.unreachable: a pin beyond every slate of its rule', '"rules":{"r":{"pin":[{"item":"A","at":9}]}},"placements":{"p":{"limit":8,"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:72 /rules/r/pin/0/at "9" is beyond the limit of every placement that names the rule [warning config.unreachable]'],
  ['config.translation: a title that one language lacks', '"languages":{"available":["en","de"]},"placements":{"p":{"title":{"en":"New"},"sources":[{"model":"new"}]}}', 'alcove.json:1:99 /placements/p/title there is no text in "de": "en" serves [warning config.translation]'],
  ['config.translation: a title that even the default language lacks', '"languages":{"default":"en","available":["en","de"]},"placements":{"p":{"title":{"de":"Neu"},"sources":[{"model":"new"}]}}', 'alcove.json:1:114 /placements/p/title there is no text in "en": "de" serves [warning config.translation]'],
  ['config.translation: a default language alone', '"languages":{"default":"de"},"placements":{"p":{"title":{"en":"New"},"sources":[{"model":"new"}]}}', 'alcove.json:1:90 /placements/p/title there is no text in "de": "en" serves [warning config.translation]'],
  ['config.unknown_fact: a fact that nothing gives', '"rules":{"r":{"bury":{"brnad":"B"}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:56 /rules/r/bury/brnad "brnad" is not a fact that is known here; did you mean "brand"? [warning config.unknown_fact]'],
  ['config.unknown_fact: a misspelt $or', '"rules":{"r":{"bury":{"$orr":[{"brand":"B"}]}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:56 /rules/r/bury/$orr "$orr" is not a fact that is known here; did you mean "$or"? [warning config.unknown_fact]'],
  ['config.always: a rule for every item', '"rules":{"r":{"exclude":{}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:58 /rules/r/exclude an empty condition holds for everything [warning config.always]'],
  ['config.always: a choice of nothing', '"rules":{"r":{"bury":{"$or":[]}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:62 /rules/r/bury/$or an empty condition holds for everything [warning config.always]'],
  ['config.unknown_value: a page that there is not', '"rules":{"r":{"when":{"page":{"$in":["carrt"]}},"bury":{"brand":"B"}}},"placements":{"p":{"sources":[{"model":"new"}],"rules":["r"]}}', 'alcove.json:1:71 /rules/r/when/page/$in/0 "carrt" is not a kind of page; did you mean "cart"? [warning config.unknown_value]'],
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

test('an input that is there but cannot be used is an error of check, as it is of build', (t) => {
  const shop = createShop(t, { 'noPrice.csv': 'id,title\nP1,One\n', 'orders.csv': 'order_id,item_id\n1,P1\n' });
  /** @type {[string, string, string][]} */
  const cases = [
    ['{"products":[{"file":"."}]}', '/build/products/0/file', '. could not be read: Is a directory; name a file that can be read [file.unreadable]'],
    ['{"products":[{"file":"feed.csv"},{"file":"noPrice.csv","columns":{"price":"cost"}}]}', '/build/products/1/file', 'noPrice.csv:1 lacks a column: cost (there are: id, title); rename one, or map it with "columns" in the config [input.missing_column]'],
    ['{"products":[{"file":"feed.csv","columns":{"Prise":"price"}}]}', '/build/products/0/columns/Prise', 'feed.csv has no use for a column called "Prise"; did you mean "price"? [input.unknown_column]'],
    ['{"events":[{"file":"feed.csv"}]}', '/build/events/0/file', 'feed.csv:1 lacks a column: session_id (there are: id, title, price, product_type, link); rename one, or map it with "columns" in the config [input.missing_column]'],
    ['{"events":[{"file":"."}]}', '/build/events/0/file', '. could not be read: Is a directory; name a file that can be read [file.unreadable]'],
    ['{"orders":[{"file":"orders.csv","columns":{"order_id":"nr"}}]}', '/build/orders/0/file', 'orders.csv:1 lacks a column: nr (there are: order_id, item_id); rename one, or map it with "columns" in the config [input.missing_column]'],
  ];
  for (const [build, pointer, text] of cases) {
    shop.write('alcove.json', `{${shopMember},"build":${build}}`);
    const { code, out } = shop.run(['check']);
    assert.deepEqual({ code, told: out.trimEnd().replace(/^\S+ /, '') }, { code: 1, told: `${pointer} ${text}` });
    assert.equal(shop.run(['build']).code, 1);
  }
});

test('what a variant sets is tried as a whole, names and what it then lacks too', (t) => {
  const errorsWith = (/** @type {object} */ set) => {
    const config = { version: 1, shop: { name: 'T' }, rules: { calm: { bury: { brand: 'B' } } }, placements: { p: { sources: [{ model: 'new' }], rules: ['calm'] } }, experiments: [{ id: 'e', variants: [{ weight: 1, set }] }] };
    return errorsOf(createShop(t, { 'alcove.json': JSON.stringify(config) }).run(['check']).out).filter(Boolean).map((line) => line.replace(/^\S+ \/experiments\/0\/variants\/0\/set\//, ''));
  };
  assert.deepEqual(errorsWith({ '/placements/q': { sources: [{ model: 'new' }] }, '/placements/q/limit': 4 }), []);
  assert.deepEqual(errorsWith({ '/placements/p/rules': ['clam'] }), ['~1placements~1p~1rules/0 "clam" is not a rule of this config; did you mean "calm"? [config.unknown_reference]']);
  assert.deepEqual(errorsWith({ '/placements/p/sources/0/model': 'hand-picked' }), ['~1placements~1p~1sources~10~1model "items" is missing [config.missing]']);
  assert.deepEqual(errorsWith({ '/placements/p/sources/00/model': 'new' }), ['~1placements~1p~1sources~100~1model "/placements/p/sources/00/model" is not a place in this config [config.unknown_reference]']);
});

test('a fact that may be missing is asked for where its comparison counts', (t) => {
  const told = (/** @type {object} */ bury, when = {}) => {
    const config = { version: 1, shop: { name: 'T' }, rules: { r: { when, bury } }, placements: { p: { sources: [{ model: 'new' }], rules: ['r'] } } };
    const { out } = createShop(t, { 'alcove.json': JSON.stringify(config) }).run(['check']);
    return out.match(/may be missing and then [a-z0-9 ]+/g)?.map((words) => words.slice(24)) ?? [];
  };
  const few = { $lt: 3 };
  for (const good of [{ stock: { ...few, $exists: true } }, { stock: { ...few, $ne: null } }, { stock: { ...few, $type: 'number' } }, { $and: [{ stock: few }, { stock: { $exists: true } }] }, { stock: { $exists: true }, $or: [{ stock: few }, { brand: 'B' }] }])
    assert.deepEqual(told(good), [], JSON.stringify(good));
  assert.deepEqual(told({ $or: [{ stock: few }, { stock: { $exists: true }, brand: 'B' }] }), ['counts as 0']);
  assert.deepEqual(told({ stock: { $nin: [1, 2] } }), ['differs from everything']);
  const dearer = { price: { $gt: { var: 'seed.price' } } };
  assert.deepEqual(told(dearer), ['counts as 0']);
  assert.deepEqual(told(dearer, { 'seed.price': { $exists: true } }), []);
  assert.deepEqual(told({ brand: { $ne: { var: 'seed.brand' } } }), [], 'nothing is counted');
});

test('a key that stands twice hides no other mistake', (t) => {
  const { out } = createShop(t, { 'alcove.json': `{${shopMember},"theme":{},"theme":{},"build":{"a":1,"support":0,"support":3}}` }).run(['check']);
  assert.deepEqual(errorsOf(out).map((line) => line.replace(/^\S+ (\S+) .* \[(.*)\]$/, '$1 $2')), [
    '/theme json.duplicate_key', '/build/a config.unknown_key', '/build/support config.out_of_range', '/build/support json.duplicate_key',
  ]);
});

test('a currency or a time zone that the world does not have is told with the one that was meant', (t) => {
  const config = '{"version":1,"shop":{"name":"T","currency":"EUE","timezone":"Europe/Berlni"}}';
  const { code, out } = createShop(t, { 'alcove.json': config }).run(['check']);
  const zone = 'alcove.json:1:61 /shop/timezone "Europe/Berlni" is not a time zone that this machine knows; did you mean "Europe/Berlin"? [warning config.unknown_value]\n';
  const currency = /^alcove\.json:1:44 \/shop\/currency "EUE" is not a currency of ISO 4217; did you mean "E\w+"\? \[warning config\.unknown_value\]\n/;
  assert.equal(code, 0);
  assert.match(out, currency);
  if (!existsSync('/usr/share/zoneinfo')) return t.diagnostic('the time zone: skipped, this machine knows none');
  assert.equal(out.replace(currency, ''), zone);
});

test('a mistake is told once', (t) => {
  for (const [config, line] of [
    ['{"version":1,"shpo":{"name":"T"}}', 'alcove.json:1:14 /shpo "shpo" is not a key that is known here; did you mean "shop"? [config.unknown_key]'],
    [`{${shopMember},"theme":7}`, 'alcove.json:1:42 /theme expected an object, found a number [config.wrong_type]'],
    [`{${shopMember},"version ":2}`, 'alcove.json:1:34 /version  "version " is not a key that is known here; did you mean "version"? [config.unknown_key]'],
  ])
    assert.equal(createShop(t, { 'alcove.json': config }).run(['check']).out, `${line}\n`);
});

test('a wrong name that an experiment sets is told by its own key', (t) => {
  const config = `{${shopMember},"placements":{"p":{"sources":[{"model":"new"}]}},"experiments":[{"id":"e","variants":[{"weight":1,"set":{"/placements/p/sources/0/model":"relatd"}}]}]}`;
  const { out } = createShop(t, { 'alcove.json': config }).run(['check']);
  assert.match(out, /"relatd" is not a model; did you mean "related"\? \[config\.unknown_value\]$/m);
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
