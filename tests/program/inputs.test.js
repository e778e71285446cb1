// SPDX-License-Identifier: MIT
// Hostile feeds and logs. A file that cannot be used stops the build with one line and writes nothing; a row that cannot
// be used is shown, counted and skipped, and the site is the one that the other rows alone give.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createShop, feed, log } from './createShop.js';

const row = (/** @type {string} */ id, title = 'T', price = '1 EUR', category = '', link = '') => `${id},${title},${price},${category},${link}\n`;
const xml = (/** @type {string} */ doctype, /** @type {string} */ title) =>
  `<?xml version="1.0"?>\n${doctype}\n<rss><channel><item><id>1</id><title>${title}</title><price>1 EUR</price></item></channel></rss>`;
// Ten entities of ten of the one before: 10^9 laughs.
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const latin1 = (/** @type {string} */ text) => Buffer.from(text, 'latin1');

/** A name, the feed, and how the line goes on behind "alcove: ". @type {[string, string | Uint8Array, RegExp][]} */
const badFeeds = [
  ['input.missing_column: a feed without prices', 'id,title\n1,Mug\n', /^feed\.csv:1 lacks a column: price \(there are: id, title\); rename one, or map it with "columns" in the config \[input\.missing_column\]$/],
  ['input.missing_column: a table of something else', '%PDF-1.4\n1 0 obj\n', /^feed\.csv:1 lacks a column: id \(there are: %PDF-1\.4\); .*\[input\.missing_column\]$/],
  ["input.unknown_format: a host's error page", '<!DOCTYPE html><html><body>404</body></html>', /^feed\.csv:1 is in no format that is known: html; .*\[input\.unknown_format\]$/],
  ['input.unknown_format: a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /^feed\.csv is in no format that is known: binary; .*\[input\.unknown_format\]$/],
  ['input.unknown_format: a workbook', Buffer.from('PK\u0003\u0004 …'), /^feed\.csv is in no format that is known: binary; .*\[input\.unknown_format\]$/],
  ['input.unknown_format: UTF-16 without its mark', Buffer.from(feed, 'utf16le'), /^feed\.csv is in no format that is known: binary; .*\[input\.unknown_format\]$/],
  ["input.too_many_bad_rows: an API's error", '{"error":"no rights"}', /^feed\.csv:1 has too many bad rows: 1 of 1; no id; .*\[input\.too_many_bad_rows\]$/],
  ['input.empty: a header alone', 'id,title,price\n', /^feed\.csv holds nothing to use; .*\[input\.empty\]$/],
  ['input.empty: nothing', '', /^feed\.csv holds nothing to use; .*\[input\.empty\]$/],
  ['file.damaged: a gzip that is cut', gzipSync(feed).subarray(0, -20), /^feed\.csv is damaged or cut short: gzip; export it again \[file\.damaged\]$/],
  ['file.damaged: a JSON array that is cut', '[{"id":"1","title":"A","price":"1"},\n{"id":"2","title":"B","price":"1"},', /^feed\.csv:2 is damaged or cut short: JSON without its end; .*\[file\.damaged\]$/],
  ['file.damaged: XML that is cut', xml('', 'Mug').slice(0, -20), /^feed\.csv:3 is damaged or cut short: .*\[file\.damaged\]$/],
  ['file.damaged: a billion laughs', xml(`<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'), /^feed\.csv:2 is damaged or cut short: entity declaration; .*\[file\.damaged\]$/],
  ['file.damaged: an entity that reads a file', xml('<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'), /^feed\.csv:2 is damaged or cut short: entity declaration; .*\[file\.damaged\]$/],
];

for (const [name, content, line] of badFeeds) {
  test(name, (t) => {
    const shop = createShop(t, { 'feed.csv': content });
    for (const args of [['build'], ['report', 'products']]) {
      const { code, out, err } = shop.run(args);
      const lines = err.trimEnd().split('\n');
      assert.equal(code, 1, err);
      assert.match(lines[lines.length - 1], /^alcove: /);
      assert.match(lines[lines.length - 1].slice(8), line);
      assert.equal(lines.filter((each) => each.startsWith('alcove: ')).length, 1);
      assert.equal(out, '');
    }
    const checked = shop.run(['check']);
    const [place, pointer, ...told] = checked.out.trimEnd().split(' ');
    assert.deepEqual([checked.code, checked.err, place, pointer], [1, '', `alcove.json:1:${shop.read('alcove.json').indexOf('"feed.csv"') + 1}`, '/build/products/0/file']);
    assert.match(told.join(' '), line);
    assert.ok(!shop.exists('alcove'));
  });
}

/** Rows that cannot be used, with the first of them as it is shown. @type {[string, string, string[], string][]} */
const badRows = [
  ['prices that are none', 'feed.csv', ['1e308', '-1', 'NaN', 'Infinity', '99999999999999999999', 'free', '5 USD'].map((price, i) => row(`Z${i}`, 'T', price)), 'price not understood "1e308"'],
  ['ids of 10 KB', 'feed.csv', [row('x'.repeat(10_240))], `an id is too long "${'x'.repeat(60)}…"`],
  ['rows without id or title', 'feed.csv', [row(''), row('Z1', '')], 'no id "T"'],
  ['rows out of step', 'feed.csv', ['Z1,a,b,1 EUR,c,/p,more\n'], 'more fields than the header'],
  ['a row of 100 MB of commas', 'feed.csv', [`Z1${','.repeat(1e8)}x\n`], 'more fields than the header'],
  ['events without item or session', 'events.csv', ['s1,,2026-02-01,u\n', ',P1,2026-02-01,u\n', 'nonsense\n'], 'no item id'],
  ['items with line breaks and control characters', 'events.csv', ['s1,"P\n1",2026-02-01,u\n', 's1,P\u00011,2026-02-01,u\n', 's1,P\u00001,2026-02-01,u\n'], 'control character in the item id'],
  ['times that are none', 'events.csv', ['noon', 'NaN', '-86400', '9999-12-31T23:59:59Z', '2026-02-30', ''].map((time) => `s1,P1,${time},u\n`), 'time not understood "noon"'],
];

for (const [name, file, rows, first] of badRows) {
  test(`input.bad_row: ${name} are shown, counted and skipped`, (t) => {
    const good = file === 'feed.csv' ? feed : log;
    const lines = good.trimEnd().split('\n').length;
    const shop = createShop(t, { [file]: good + rows.join('') });
    const { code, err } = shop.run(['build']);
    assert.equal(code, 0, err);
    const said = err.trimEnd().split('\n');
    assert.equal(said[0], `${file}:${lines + 1} skipped: ${first} [input.bad_row]`);
    assert.equal(said.filter((line) => line.endsWith('[input.bad_row]')).length, Math.min(5, rows.length));
    assert.equal(said[said.length - 1], `${file} ${rows.length} of ${lines - 1 + rows.length} rows skipped`);
    assert.deepEqual(shop.files(), cleanSite(t));
  });
}

/** The site of the good rows alone. @param {import('node:test').TestContext} t */
function cleanSite(t) {
  const clean = createShop(t);
  assert.equal(clean.run(['build']).code, 0);
  return clean.files();
}

test('input.bad_row: of a log with a tenth of broken rows the others give the same lists', (t) => {
  const rows = log.trimEnd().split('\n');
  const broken = rows.flatMap((line, i) => (i > 0 && i % 9 === 0 ? [line, `${line.split(',')[0]},,broken`] : [line]));
  const shop = createShop(t, { 'events.csv': broken.join('\n') });
  const { code, out, err } = shop.run(['build', '--format', 'json']);
  assert.equal(code, 0, err);
  // 240 rows, and one more behind every ninth: 26 of 266.
  assert.deepEqual(JSON.parse(out).inputs[0], { file: 'events.csv', format: 'events-csv', rows: 266, bad: 26 });
  assert.match(err, /^events\.csv:11 skipped: no item id \[input\.bad_row\]\n/);
  assert.deepEqual(shop.files(), cleanSite(t));
});

test('input.too_many_bad_rows: of a log of which more than a fifth is broken nothing is built', (t) => {
  const row = (/** @type {number} */ i) => (i % 10 < 3 ? `s${i},,2026-01-01,u` : `s${i},P1,2026-01-01,u`);
  const shop = createShop(t, { 'events.csv': ['session_id,item_id,timestamp,shopper_id', ...Array.from({ length: 1000 }, (_, i) => row(i))].join('\n') });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 1);
  assert.match(err, /^alcove: events\.csv:2 has too many bad rows: 300 of 1000; no item id; .*\[input\.too_many_bad_rows\]$/m);
  assert.ok(!shop.exists('alcove'));
});

test('a log that is cut in mid-row gives the lists of its whole rows, and the row is shown', (t) => {
  const whole = log.split('\n').slice(0, 200).join('\n') + '\n';
  const cut = createShop(t, { 'events.csv': `${whole}s66,P7,2026-0` });
  const { code, err } = cut.run(['build']);
  assert.equal(code, 0);
  assert.equal(err, 'events.csv:201 skipped: time not understood "2026-0" [input.bad_row]\nevents.csv 1 of 200 rows skipped\n');
  const clean = createShop(t, { 'events.csv': whole });
  clean.run(['build']);
  assert.deepEqual(cut.files(), clean.files());
});

test('file.damaged: a log that is cut in mid-gzip stops the build, and the old site stays', (t) => {
  const shop = createShop(t, { 'events.csv': gzipSync(log) });
  assert.equal(shop.run(['build']).code, 0);
  const before = shop.files();
  shop.write('events.csv', gzipSync(log).subarray(0, 500));
  const { code, err } = shop.run(['build', '--now', '2026-06-01']);
  assert.equal(code, 1);
  assert.equal(err, 'alcove: events.csv is damaged or cut short: gzip; export it again [file.damaged]\n');
  assert.deepEqual(shop.files(), before);
});

/** The same rows in other clothes. @type {[string, string | Uint8Array][]} */
const sameFeeds = [
  ['a byte order mark', '\ufeff' + feed],
  ['UTF-16 with its mark', Buffer.from('\ufeff' + feed, 'utf16le')],
  ['CR for line ends', feed.replaceAll('\n', '\r')],
  ['CR LF for line ends', feed.replaceAll('\n', '\r\n')],
  ['semicolons', feed.replaceAll(',', ';')],
  ['quotes around everything', feed.replace(/[^,\n]+/g, '"$&"')],
  ['every row twice', feed + feed.split('\n').slice(1).join('\n')],
  ['gzip', gzipSync(feed)],
];

for (const [name, content] of sameFeeds) {
  test(`a feed with ${name} gives the same site`, (t) => {
    const shop = createShop(t, { 'feed.csv': content });
    assert.equal(shop.run(['build']).code, 0);
    assert.deepEqual(shop.files(), cleanSite(t));
  });
}

test('times in seconds, milliseconds, microseconds and nanoseconds mean the same', (t) => {
  const clean = cleanSite(t);
  for (const factor of [1n, 1_000n, 1_000_000n, 1_000_000_000n]) {
    const text = log.replace(/2026-[^,]+/g, (time) => String((BigInt(Date.parse(time)) / 1000n) * factor));
    const shop = createShop(t, { 'events.csv': text });
    assert.equal(shop.run(['build']).code, 0);
    assert.deepEqual(shop.files(), clean, String(factor));
  }
});

test('a clock that runs years ahead makes no other event old', (t) => {
  const shop = createShop(t, { 'events.csv': log + 's9,P1,2038-01-19T00:00:00Z,u9\n' });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0);
  assert.equal(err, 'events.csv has rows more than a year behind all others, left out: 2038-01-19T00:00:00Z\n');
  assert.deepEqual(shop.files(), cleanSite(t));
});

test('times before 1970 are old, and nothing worse', (t) => {
  const shop = createShop(t, { 'events.csv': log + '1969-07-20T20:17:40Z 1900-01-01 0001-01-01 0'.split(' ').map((time, i) => `old${i},P1,${time},u9\n`).join('') });
  const { code, out } = shop.run(['build']);
  assert.equal(code, 0);
  // The log's newest event: session 79 on the 80th day of the year.
  assert.match(out, /as of 2026-03-21T10:03:00Z/);
});

test('a title of a megabyte and a row of 100 MB are cut to what a card can show', (t) => {
  const shop = createShop(t, { 'feed.csv': feed + row('BIG', 'word '.repeat(2e5)) + row('HUGE', 'ä'.repeat(5e7), '1 EUR', 'a > '.repeat(1e5), '/p/' + 'x'.repeat(3000)) });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0);
  assert.match(err, /^feed\.csv:14 has texts that are too long, cut \(2 times\): word word/m);
  assert.match(err, /^feed\.csv:15 has links longer than 2000 bytes, left out: /m);
  assert.match(err, /^feed\.csv:15 has categories that are too deep or too long, cut: a\/a/m);
  const products = shop.run(['report', 'products']).out.trimEnd().split('\n').map((line) => JSON.parse(line));
  const [big, huge] = ['BIG', 'HUGE'].map((id) => products.find((product) => product.id === id));
  assert.equal(big.title, 'word '.repeat(120).trimEnd() + '…');
  assert.equal(huge.title, 'ä'.repeat(300) + '…');
  assert.equal(huge.category, 'a/a/a/a/a/a/a/a/a/a');
  assert.ok(Object.values(shop.files()).every((bytes) => bytes.length < 16_384));
});

test('a header of a hundred million columns is a table all the same', (t) => {
  const shop = createShop(t, { 'feed.csv': `id,title,price${',x'.repeat(5e7)}\n1,Mug,1\n` });
  assert.equal(shop.run(['report', 'products']).out.trimEnd().split('\n').length, 1);
});

test('mixed encodings spoil no other row, unbalanced quotes and NULs neither', (t) => {
  const shop = createShop(t, {
    'feed.csv': Buffer.concat([Buffer.from(feed + row('A', 'Käse') + row('B', '"half a quote') + row('C', 'ti\0tle')), latin1(row('D', 'K\xe4se'))]),
  });
  const { code, out, err } = shop.run(['report', 'products']);
  assert.equal(code, 0);
  const titles = Object.fromEntries(out.trimEnd().split('\n').map((line) => JSON.parse(line)).map(({ id, title }) => [id, title]));
  assert.equal(titles.A, 'Käse');
  assert.equal(titles.B, '"half a quote');
  assert.equal(titles.C, 'ti tle');
  assert.equal(titles.D, 'Käse');
  assert.equal(Object.keys(titles).length, 16);
  assert.match(err, /^feed\.csv:17 has lines that are not UTF-8: read as Windows-1252$/m);
});

test('a folder, a missing file and one that cannot be read are told apart', (t) => {
  const shop = createShop(t);
  mkdirSync(shop.path('folder'));
  const tell = (/** @type {string} */ file) => {
    shop.write('alcove.json', JSON.stringify({ version: 1, shop: { name: 'T' }, build: { products: [{ file }] } }));
    const { code, err } = shop.run(['build']);
    assert.equal(code, 1);
    return err;
  };
  assert.equal(tell('folder'), 'alcove: folder could not be read: Is a directory; name a file that can be read [file.unreadable]\n');
  assert.equal(tell('none.csv'), 'alcove: none.csv does not exist; correct the path [file.missing]\n');
  assert.equal(tell('feeds/*.csv'), 'alcove: feeds/*.csv does not exist; correct the path [file.missing]\n');
  assert.equal(tell('/dev/null'), 'alcove: /dev/null holds nothing to use; check the export [input.empty]\n');
  // A file that is there and fails in every read, for root too.
  assert.equal(tell('/proc/self/mem'), 'alcove: /proc/self/mem could not be read: Input/output error; name a file that can be read [file.unreadable]\n');
  assert.ok(!shop.exists('alcove'));
});

test('a pipe is read like a file; one into which nobody writes does not keep the program', (t) => {
  const shop = createShop(t, {}, { products: [{ file: 'pipe' }] });
  spawnSync('mkfifo', [shop.path('pipe')]);
  const { code, err } = shop.run(['report', 'products']);
  assert.equal(code, 1);
  assert.equal(err, 'alcove: pipe holds nothing to use; check the export [input.empty]\n');
  spawn('sh', ['-c', 'cat feed.csv > pipe'], { cwd: shop.folder, stdio: 'ignore' });
  assert.equal(shop.run(['report', 'products']).out.trimEnd().split('\n').length, 12);
});

test('an id is an id, whatever is in it', (t) => {
  const ids = ['../../etc/passwd', 'a/b', 'a\\b', 'a"b', "a'b", '<b>', 'a b', 'a%2Fb', '\u00e9', 'e\u0301', 'К1', 'K1', '\u202eP1', '☃', '-1', 'null', '__proto__', 'con', '.'];
  const quoted = ids.map((id) => `"${id.replaceAll('"', '""')}"`);
  const visits = Array.from({ length: 40 }, (_, s) => quoted.map((id) => `s${s},${id},2026-01-01T00:00:00Z,u${s}\n`).join('')).join('');
  const shop = createShop(t, { 'feed.csv': 'id,title,price\n' + quoted.map((id) => `${id},T,1\n`).join(''), 'events.csv': 'session_id,item_id,timestamp,shopper_id\n' + visits });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0);
  assert.equal(err, '');
  const names = Object.keys(shop.files());
  assert.ok(names.every((name) => /^(manifest\.json|builds\/[0-9a-f]{16}\/([0-9a-f]{16}|popular|category-\d+|catalogue)\.bin|builds\/[0-9a-f]{16}\/changes\.json)$/.test(name)), names.join(' '));
  assert.equal(names.filter((name) => /[0-9a-f]{16}\.bin$/.test(name)).length, ids.length);
  const input = ids.map((item) => JSON.stringify({ kind: 'suggest', placement: 'product-related', page: { type: 'product', item } })).join('\n');
  const slates = shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out.trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const [i, slate] of slates.entries()) {
    assert.ok(slate.items.length > 3, ids[i]);
    assert.ok(slate.items.every((/** @type {{id: string}} */ item) => ids.includes(item.id) && item.id !== ids[i]));
  }
});

test('markup in every field arrives as text, and no link but http(s)', (t) => {
  const markup = '<script>alert(1)</script><b onclick=x>bold</b> &amp; &lt;i&gt; <img src=x onerror=alert(1)>';
  const text = 'bold & <i>';
  const links = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', ' javascript:x', '/\\evil.example', 'https://shop.example/"><script>', '/p/<b>'];
  const header = 'id,title,description,price,product_type,brand,item_group_id,color,link,image_link\n';
  const rows = links.map((link, i) => `M${i},${markup},${markup},1,${markup},${markup},${markup}${i},${markup},"${link.replaceAll('"', '""')}","${link.replaceAll('"', '""')}"\n`);
  const views = Array.from({ length: 40 }, (_, s) => links.map((_, i) => `s${s},M${i},2026-01-01,u${s}\n`).join('')).join('');
  const shop = createShop(t, { 'feed.csv': header + rows.join(''), 'events.csv': 'session_id,item_id,timestamp,shopper_id\n' + views });
  assert.equal(shop.run(['build']).code, 0);
  const input = links.map((_, i) => JSON.stringify({ kind: 'suggest', placement: 'product-related', page: { type: 'product', item: `M${i}` }, limit: 48 })).join('\n');
  const cards = shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out.trimEnd().split('\n').flatMap((line) => JSON.parse(line).items);
  assert.equal(new Set(cards.map(({ id }) => id)).size, links.length);
  for (const card of cards) {
    assert.equal(card.name, text);
    const wanted = { M5: 'https://shop.example/"><script>', M6: '/p/<b>' }[/** @type {string} */ (card.id)] ?? '';
    assert.equal(card.link ?? '', wanted);
    assert.equal(card.picture ?? '', wanted);
  }
});

test("a shop without a feed shows its orders' names as text", (t) => {
  const lines = Array.from({ length: 30 }, (_, o) => `o${o},c${o},2026-01-0${1 + (o % 9)},A,1,5.00,<b>Mug</b> &amp; more\no${o},c${o},2026-01-01,B,1,5.00,Tea\n`);
  const shop = createShop(t, { 'orders.csv': 'order_id,shopper_id,time,item_id,quantity,price,name\n' + lines.join('') }, { orders: [{ file: 'orders.csv' }] });
  const [first] = shop.run(['report', 'products']).out.split('\n');
  assert.equal(JSON.parse(first).title, 'Mug & more');
});


test('a price beyond 32 bits of minor units arrives as it is', (t) => {
  const rupiah = Array.from({ length: 5 }, (_, i) => `L${i},Laptop ${i},"Rp 5${i}.000.000,00",laptops,/l/${i}\n`);
  const config = JSON.stringify({ version: 1, shop: { name: 'T', currency: 'IDR' }, build: { products: [{ file: 'feed.csv' }] } });
  const shop = createShop(t, { 'alcove.json': config, 'feed.csv': 'id,title,price,product_type,link\n' + rupiah.join('').replaceAll('Rp ', '') });
  assert.equal(shop.run(['build']).code, 0);
  const input = JSON.stringify({ kind: 'suggest', placement: 'product-similar', page: { type: 'product', item: 'L1' } });
  const { items } = JSON.parse(shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out);
  const second = items.find((/** @type {{id: string}} */ item) => item.id === 'L2');
  assert.deepEqual(second.price, { minor: 5_200_000_000, currency: 'IDR' });
});

test('a category for every product fills files that a page can read', (t) => {
  const rows = Array.from({ length: 3000 }, (_, i) => row(`C${i}`, `Thing ${i}`, '1 EUR', `level ${i} > deeper ${i}`, `/c/${i}`));
  const shop = createShop(t, {
    'feed.csv': 'id,title,price,product_type,link\n' + rows.join(''),
    'alcove.json': JSON.stringify({ version: 1, shop: { name: 'T', currency: 'EUR' }, build: { products: [{ file: 'feed.csv' }], maxFiles: 16 } }),
  });
  const { code, out } = shop.run(['build']);
  assert.equal(code, 0);
  assert.match(out, /^warning: \d+ files are more than build\.maxFiles: fewer would be too large to read$/m);
  assert.doesNotMatch(out, /shard\.too_large/);
  const input = [7, 1500, 2999].map((i) => JSON.stringify({ kind: 'suggest', placement: 'category-top', page: { type: 'category', category: `level ${i}` } })).join('\n');
  const tops = shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out.trimEnd().split('\n').map((line) => JSON.parse(line).items[0].id);
  assert.deepEqual(tops, ['C7', 'C1500', 'C2999']);
});

test('shard.too_large: files that no page accepts are a warning', (t) => {
  // Links that share nothing: gzip keeps nearly all of their bytes.
  const noise = (/** @type {number} */ i) => Array.from({ length: 22 }, (_, j) => createHash('sha512').update(`${i} ${j}`).digest('base64url')).join('');
  const rows = Array.from({ length: 1500 }, (_, i) => row(`N${i}`, `Thing ${i}`, '1 EUR', 'all', `/${noise(i)}`));
  const shop = createShop(t, {
    'feed.csv': 'id,title,price,product_type,link\n' + rows.join(''),
    'alcove.json': JSON.stringify({ version: 1, shop: { name: 'T', currency: 'EUR' }, build: { products: [{ file: 'feed.csv' }], maxFiles: 80 } }),
  });
  const { code, out } = shop.run(['build']);
  assert.equal(code, 0);
  assert.match(out, /^warning: \d+ files are larger than a page accepts: .* \[shard\.too_large\]$/m);
});

test('a shop with a log alone shows ids, and no price where none is known', (t) => {
  const shop = createShop(t, {}, { events: [{ file: 'events.csv' }] });
  assert.equal(shop.run(['build']).code, 0);
  const input = JSON.stringify({ kind: 'suggest', placement: 'product-related', page: { type: 'product', item: 'P1' } });
  const { items } = JSON.parse(shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out);
  assert.ok(items.length > 0);
  for (const item of items) assert.deepEqual([item.name, item.price], [item.id, undefined]);
});

test('file.damaged: a gzip that claims gigabytes takes no memory for them', (t) => {
  const packed = gzipSync(randomBytes(4 * 2 ** 20), { level: 0 });
  packed.writeUInt32LE(0xffffffff, packed.length - 4);
  const { code, err } = createShop(t, { 'feed.csv': packed }).run(['build'], { limit: '-v 300000' });
  assert.equal(code, 1);
  assert.equal(err, 'alcove: feed.csv is damaged or cut short: gzip; export it again [file.damaged]\n');
});

test('a feed with a hundred thousand names for one namespace takes no longer than its bytes', (t) => {
  const names = Array.from({ length: 100_000 }, (_, i) => ` xmlns:p${i}="http://base.google.com/ns/1.0"`).join('');
  const item = `<item><g:id>1</g:id><g:title>T</g:title><g:price>1 EUR</g:price>${'<x:a/>'.repeat(300_000)}</item>`;
  const shop = createShop(t, { 'feed.xml': `<rss xmlns:x="urn:x"${names}><channel>${item}</channel></rss>` }, { products: [{ file: 'feed.xml' }] });
  assert.equal(shop.run(['build'], { limit: '-t 5' }).code, 0); // seconds of the processor
});
