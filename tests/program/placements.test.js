// SPDX-License-Identifier: MIT
// What a placement's own options do, from the config to the slate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';

const feed = ['id,title,price,link', ...['A', 'B', 'C', 'D', 'E', 'F', 'slow', 'fast', 'steady'].map((id) => `${id},Thing ${id},5.00 EUR,/p/${id}`), ''].join('\n');
const end = Date.UTC(2026, 5, 1);

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, object>} placements
 * @param {Record<string, string>} logs
 */
function build(t, placements, logs) {
  const inputs = Object.fromEntries(Object.keys(logs).map((file) => [file.replace('.csv', ''), [{ file }]]));
  const config = { version: 1, shop: { name: 'T' }, build: { products: [{ file: 'feed.csv' }], ...inputs }, placements };
  const shop = createShop(t, { 'feed.csv': feed, ...logs, 'alcove.json': JSON.stringify(config) });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0, err);
  const [warned] = err.match(/no_effect/) ?? [];
  assert.equal(warned, undefined, err);
  return (/** @type {string} */ placement, page = {}) => JSON.parse(shop.run(['try', 'suggest', '--site', 'alcove'], { input: JSON.stringify({ kind: 'suggest', placement, page }) }).out);
}

/** @param {{items: {id: string}[]}} slate */
const idsOf = ({ items }) => items.map(({ id }) => id);

test('trending looks back over the days of its source', (t) => {
  // "fast" came up in the last two days, "slow" has three views a day instead of one since two weeks.
  const views = Array.from({ length: 60 }, (_, ago) => [
    ...Array(2).fill('steady'), ...Array(ago < 14 ? 3 : 1).fill('slow'), ...Array(ago < 2 ? 6 : 0).fill('fast'),
  ].map((item, i) => `s${ago}-${item}-${i},u${ago}-${item}-${i},${new Date(end - ago * 86_400_000 - i * 60_000).toISOString()},${item}`)).flat();
  const trending = (/** @type {object} */ days) => ({ sources: [{ model: 'trending', ...days }] });
  const slate = build(t, { two: trending({ days: 2 }), usual: trending({}), fortnight: trending({ days: 14 }) }, { 'events.csv': ['session_id,shopper_id,timestamp,item_id', ...views, ''].join('\n') });
  assert.deepEqual(idsOf(slate('two')), ['fast']);
  assert.deepEqual(idsOf(slate('usual')), ['fast']);  // a week ago "slow" was as slow as now
  assert.deepEqual(idsOf(slate('fortnight')), ['fast', 'slow']);
  assert.equal(slate('two').items[0].reason.code, 'trending');
});

test('a source leaves out pairs that are bought together less often than its minLift', (t) => {
  // A and B are always together; C is in every third order of A, but in many others too.
  const orders = [...Array(12).fill('AB'), ...Array(6).fill('AC'), ...Array(8).fill('CD'), ...Array(60).fill('EF')];
  const lines = orders.flatMap((items, o) => [...items].map((item) => `o${o},u${o},2026-05-01T10:00:00Z,${item},1,5.00`));
  const together = (/** @type {object} */ more) => ({ page: 'product', sources: [{ model: 'together', ...more }] });
  const slate = build(t, { all: together({}), strong: together({ minLift: 2.5 }), none: together({ minLift: 50 }) }, { 'orders.csv': ['order_id,shopper_id,time,item_id,quantity,price', ...lines, ''].join('\n') });
  const page = { type: 'product', item: 'A' };
  const all = slate('all', page).items;
  assert.deepEqual(all.map((/** @type {{id: string}} */ { id }) => id), ['B', 'C']);
  assert.ok(all[0].score > 3e6 && all[1].score < 2.4e6, JSON.stringify(all));  // the lifts, in millionths
  assert.deepEqual(idsOf(slate('strong', page)), ['B']);
  assert.deepEqual(idsOf(slate('none', page)), []);
});

test('a placement that does not explain gives no reasons', (t) => {
  const slate = build(t, { silent: { explain: false, sources: [{ model: 'bestsellers' }] }, told: { sources: [{ model: 'bestsellers' }] } }, {});
  assert.ok(slate('told').items.every((/** @type {object} */ item) => 'reason' in item));
  const { items } = slate('silent');
  assert.ok(items.length > 0 && items.every((/** @type {object} */ item) => !('reason' in item)));
});
