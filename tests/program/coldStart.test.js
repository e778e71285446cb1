// SPDX-License-Identifier: MIT
// A small shop of 200 products and 500 orders, and who or what it has never seen: new shoppers, new products.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';
import { readSite } from './readSite.js';

const kinds = ['mug', 'lamp', 'knife', 'towel', 'chair', 'clock', 'candle', 'kettle', 'basket', 'mirror'];
const colours = ['red', 'blue', 'green', 'white'];
const now = '2026-06-01T00:00:00Z';

/** Twenty products of each kind; P000 to P199. The last mug is new: nobody has bought it. */
const products = Array.from({ length: 200 }, (_, i) => ({ id: `P${String(i).padStart(3, '0')}`, kind: kinds[Math.floor(i / 20)], title: `${colours[i % 4]} ${kinds[Math.floor(i / 20)]} ${i % 20 < 10 ? 'classic' : 'modern'}`, price: 5 + (i % 20) }));
const fresh = products[19];
/** @param {string} kind */
const ofKind = (kind) => products.filter((product) => product.kind === kind && product !== fresh);
const feed = ['id,title,price,product_type', ...products.map(({ id, title, price, kind }) => `${id},${title},${price} EUR,home > ${kind}`), ''].join('\n');

/** Whoever buys a mug buys a kettle too, a lamp goes with a mirror, and so on; always the first few of a kind most. */
const orders = Array.from({ length: 500 }, (_, order) => {
  const kind = order % 5;
  return [kind, kind, kind + 5].map((of, line) => {
    const range = ofKind(kinds[(of + 2) % 10]);
    return `o${order},u${order % 180},${new Date(Date.UTC(2026, 0, 1, order)).toISOString()},${range[(order * (line + 1) * 7) % (order % 3 ? 6 : range.length)].id},1`;
  });
});
const files = { 'feed.csv': feed, 'orders.csv': ['order_id,shopper_id,time,item_id,quantity', ...orders.flat(), ''].join('\n') };
const inputs = { products: [{ file: 'feed.csv' }], orders: [{ file: 'orders.csv' }] };

/** @typedef {{id: string, source: string, reason: {code: string, because?: {id: string}}}} Suggestion */

/** The slates of a shopper without any history. @param {ReturnType<typeof createShop>} shop @param {string} placement @param {object} page @returns {Suggestion[]} */
function slate(shop, placement, page) {
  const { code, out, err } = shop.run(['try', 'suggest', '--site', 'alcove'], { input: JSON.stringify({ kind: 'suggest', placement, page, shown: [], now }) });
  assert.equal(code, 0, err);
  return JSON.parse(out).items;
}

/** @param {import('node:test').TestContext} t */
function built(t) {
  const shop = createShop(t, files, inputs);
  const { code, err } = shop.run(['build', '--now', now]);
  assert.equal(code, 0, err);
  return shop;
}

test('a shopper without history has full slates on every kind of page, by what the page is about', (t) => {
  const shop = built(t);
  const home = slate(shop, 'home-for-you', { type: 'home', cart: [] });
  assert.equal(home.length, 12);
  for (const { reason } of home) assert.equal(reason.code, 'bestseller');

  const category = slate(shop, 'category-top', { type: 'category', category: 'home/knife', cart: [] });
  assert.equal(category.length, 12);
  for (const { id } of category) assert.equal(products.find((product) => product.id === id)?.kind, 'knife');
  assert.equal(category[0].reason.code, 'bestseller-in-category');

  for (const { id, kind } of products.filter((_, i) => i % 19 === 0)) {
    for (const placement of ['product-related', 'product-similar']) {
      const items = slate(shop, placement, { type: 'product', item: id, category: `home/${kind}`, cart: [] });
      assert.equal(items.length, 12, `${placement} of ${id}`);
      assert.equal(new Set(items.map((each) => each.id)).size, 12);
      assert.ok(!items.some((each) => each.id === id));
    }
  }
});

test('a product that nobody has seen shows what is alike and what goes with that', (t) => {
  const shop = built(t);
  const items = slate(shop, 'product-related', { type: 'product', item: fresh.id, category: 'home/mug', cart: [] });
  assert.equal(items.length, 12);
  /** @param {string} code */
  const kindsOf = (code) => new Set(items.filter(({ reason }) => reason.code === code).map(({ id }) => products.find((product) => product.id === id)?.kind));
  assert.deepEqual([...kindsOf('similar')], ['mug']);
  // Nobody bought this mug with anything, but mugs are bought with mugs and with one other kind.
  const company = kindsOf('because-viewed');
  assert.ok([...company].some((kind) => kind !== 'mug'), `only ${[...company]}`);
  for (const { reason } of items) assert.ok(['similar', 'because-viewed'].includes(reason.code), reason.code);
  // Its own file is all that its page asked for: no other item's list names it as bought together.
  const { lists } = readSite(shop.path('alcove'));
  for (const { owner, kind, entries } of lists) {
    for (const { item, basis } of entries) assert.ok(item !== fresh.id || basis === 'content', `${kind} of ${owner}`);
  }
});

test('a small shop learns nothing that it cannot know, and its pages beat its category bestsellers', (t) => {
  const shop = createShop(t, files, inputs);
  const summary = JSON.parse(shop.run(['build', '--now', now, '--format', 'json']).out);
  assert.ok(!summary.ranker);
  const { code, out, err } = shop.run(['eval', '--task', 'cold-start', '--config', 'alcove.json', '--hide-none', '--newer', '0.3', '--format', 'json']);
  assert.equal(code, 0, err);
  const { evidence, hidden, cases, pages } = JSON.parse(out);
  assert.deepEqual({ evidence, hidden }, { evidence: 'orders', hidden: 0 });
  assert.ok(cases > 300);
  /** @param {string} name */
  const of = (name) => pages.find((/** @type {{method: string}} */ { method }) => method === name).recallAt10;
  assert.ok(of('related') > of('category bestsellers') && of('category bestsellers') > of('random in category'), JSON.stringify(pages));
});

test('what is measured with hidden products is the same every time, and the call says what it lacks', (t) => {
  const shop = createShop(t, files, inputs);
  const call = ['eval', '--task', 'cold-start', '--config', 'alcove.json', '--newer', '0.5', '--parts', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '--format', 'json'];
  const { code, out } = shop.run(call);
  assert.equal(code, 0);
  const { hidden, asked, cases } = JSON.parse(out);
  assert.ok(hidden > 60 && hidden < 140, `${hidden} of 200 products in half of the parts`);
  assert.ok(asked > 20 && cases > asked);
  assert.equal(shop.run(call).out, out);

  const lacking = shop.run(['eval', '--task', 'cold-start']);
  assert.equal(lacking.code, 2);
  assert.match(lacking.err, /--task cold-start needs --config/);
  assert.equal(shop.run(['eval', '--task', 'cold-start', '--config', 'none.json']).code, 2);
  assert.equal(shop.run([...call, '--parts', '20']).code, 2);
  shop.write('bad.json', '{"version":1,"shop":{"name":"Test"},"bild":{}}');
  const bad = shop.run(['eval', '--task', 'cold-start', '--config', 'bad.json']);
  assert.equal(bad.code, 1);
  assert.match(bad.err, /"bild".*config\.unknown_key/);
  for (const foreign of [['--support', '1'], ['--cutoff', '5'], ['--train', 'x.csv'], ['--from', '2026-01-01'], ['--predictions', 'p.jsonl']]) {
    const refused = shop.run([...call, ...foreign]);
    assert.equal(refused.code, 2);
    assert.match(refused.err, new RegExp(`--task cold-start does not take ${foreign[0]}, which is for next-`));
  }
  assert.equal(shop.run(['eval', '--task', 'cold-start', '--config', 'alcove.json', '--parts', '1', '--hide-none']).code, 2);
  const of = (/** @type {string[]} */ parts) => shop.run(['eval', '--task', 'cold-start', '--config', 'alcove.json', '--newer', '0.5', '--parts', ...parts, '--format', 'json']).out;
  assert.equal(of(['3', '0', '3', '0']), of(['0', '3']));

  // A shop without any log has nobody who asks.
  shop.write('feedAlone.json', JSON.stringify({ version: 1, shop: { name: 'Test', currency: 'EUR' }, build: { products: inputs.products } }));
  const none = shop.run(['eval', '--task', 'cold-start', '--config', 'feedAlone.json']);
  assert.equal(none.code, 1);
  assert.match(none.err, /the shop's log .* the config names neither events nor orders; .*\[input\.empty\]/);
});
