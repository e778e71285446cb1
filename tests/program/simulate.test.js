// SPDX-License-Identifier: MIT
// `alcove simulate`: what a change of the config does to the slates of recorded sessions, before anybody sees it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { createShop } from './createShop.js';

const build = { products: [{ file: 'feed.csv' }], events: [{ file: 'events.csv' }] };
const now = ['--now', '2026-03-25T00:00:00Z'];
/** @param {object} placements @param {object} [more] */
const config = (placements, more = {}) => JSON.stringify({ version: 1, shop: { name: 'Test', currency: 'EUR' }, build, placements, ...more });
const related = { page: 'product', limit: 4, sources: [{ model: 'related' }] };
const before = config({ 'pdp': related });

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} files alcove.json is to be published, published.json stands
 */
function simulate(t, files, args = now) {
  const shop = createShop(t, { 'published.json': before, 'alcove.json': before, ...files });
  const run = (/** @type {string[]} */ more = []) => shop.run(['simulate', '--against', 'published.json', ...args, ...more]);
  return { run, json: () => {
    const { code, out, err } = run(['--format', 'json']);
    assert.equal(code, 0, err);
    return JSON.parse(out);
  } };
}

test('the same config changes nothing: 80 sessions, of each its home page, two or three categories and three products', (t) => {
  const { sessions, pages, log, from, until, placements } = simulate(t, {}).json();
  assert.deepEqual([sessions, log, from, until], [80, 'events', '2026-01-01T10:03:00Z', '2026-03-21T10:03:00Z']);
  // Views of s, s+1 and s+3: pans (even) and knives (odd) take turns once, then stay.
  assert.equal(pages, 80 * (1 + 2 + 3));
  assert.equal(placements.length, 1);
  const { placement, slates, changed, reordered, rises, falls, config, against } = placements[0];
  assert.deepEqual({ placement, slates, changed, reordered, rises, falls }, { placement: 'pdp', slates: 240, changed: 0, reordered: 0, rises: [], falls: [] });
  assert.deepEqual(config, against);
  assert.equal(config.slates, 240);
});

test('a picked item rises by as many slates as it is new in, another falls out of them; the table names both', (t) => {
  const picked = config({ pdp: { ...related, sources: [{ model: 'hand-picked', items: ['P11'] }, { model: 'related' }] } });
  const { run, json } = simulate(t, { 'alcove.json': picked });
  const [{ slates, changed, reordered, rises, falls, config: new_, against }] = json().placements;
  assert.equal(slates, 240);
  const own = Array.from({ length: 80 }, (_, s) => [s, s + 1, s + 3]).flat().filter((item) => item % 12 === 11).length; // not shown on its own page
  const [first] = rises;
  assert.deepEqual([first.id, first.name, first.config], ['P11', 'Thing 11', 240 - own]);
  assert.equal(changed, first.config - first.against);
  assert.ok(reordered > 0 && reordered <= first.against);
  assert.ok(falls.length > 0 && falls.every((/** @type {any} */ item) => item.config < item.against));
  assert.ok(new_.filled === 1 && against.filled === 1 && new_.coverage === 1);
  const { out } = run();
  assert.match(out, /^published\.json → alcove\.json, on the newest 80 sessions/);
  assert.match(out, new RegExp(`more +${first.against} → ${240 - own} +P11 +Thing 11\n`));
});

test('a placement that one of the two lacks is told as such, another limit as other items', (t) => {
  const other = config({ pdp: { ...related, limit: 2 }, home: { page: 'home', limit: 3, sources: [{ model: 'bestsellers' }] } });
  const { run, json } = simulate(t, { 'alcove.json': other });
  const { placements } = json();
  assert.deepEqual(placements.map((/** @type {any} */ { placement, slates }) => [placement, slates]), [['home', 0], ['pdp', 240]]);
  assert.deepEqual(placements[0].config, { slates: 80, empty: 0, filled: 1, coverage: 0.25 });
  assert.equal(placements[0].against, undefined);
  assert.equal(placements[1].changed, 240);
  assert.match(run().out, /home: only in alcove\.json; 80 slates, 100\.0 % of their places filled/);
});

test('other inputs under the same placements are told too: products that are gone leave the slates', (t) => {
  const fewer = 'id,title,price,product_type\n' + [0, 1, 2, 3, 4].map((i) => `P${i},Thing ${i},${i + 1} EUR,kitchen > pans\n`).join('');
  const { json } = simulate(t, { 'few.csv': fewer, 'alcove.json': config({ pdp: related }, { build: { ...build, products: [{ file: 'few.csv' }] } }) });
  const [{ changed, falls, config: new_ }] = json().placements;
  assert.ok(changed > 200);
  assert.ok(falls.every((/** @type {any} */ { id, config: shown }) => Number(id.slice(1)) > 4 && shown === 0), JSON.stringify(falls));
  assert.equal(new_.coverage, 1);
});

test('orders alone are replayed as carts that fill, with a page of thanks', (t) => {
  const lines = Array.from({ length: 60 }, (_, i) => [0, 1].map((line) => `o${i},u${i % 20},2026-02-01T10:00:${String(i % 60).padStart(2, '0')}Z,P${(i + line) % 12},1`));
  const orders = ['order_id,shopper_id,time,item_id,quantity', ...lines.flat(), ''].join('\n');
  const inputs = { build: { products: [{ file: 'feed.csv' }], orders: [{ file: 'orders.csv' }] } };
  const placements = { pdp: related, cart: { page: 'cart', limit: 3, sources: [{ model: 'together' }] }, thanks: { page: 'thank-you', limit: 2, sources: [{ model: 'bestsellers' }] } };
  const shop = config(placements, inputs);
  const { sessions, log, placements: told } = simulate(t, { 'orders.csv': orders, 'alcove.json': shop, 'published.json': shop }).json();
  assert.deepEqual([sessions, log], [60, 'orders']);
  assert.deepEqual(told.map((/** @type {any} */ { placement, slates }) => [placement, slates]), [['cart', 120], ['pdp', 120], ['thanks', 60]]);
});

test('only the newest sessions are replayed where fewer are asked for, and the same call gives the same bytes', (t) => {
  const picked = config({ pdp: { ...related, sources: [{ model: 'hand-picked', items: ['P11'] }, { model: 'related' }] } });
  const { run } = simulate(t, { 'alcove.json': picked });
  const once = run(['--format', 'json', '--sessions', '10']).out;
  assert.equal(JSON.parse(once).sessions, 10);
  assert.equal(JSON.parse(once).from, '2026-03-12T10:03:00Z');
  assert.equal(run(['--format', 'json', '--sessions', '10']).out, once);
});

test('a config with errors, one that is not there, a shop without any log: one line each, and nothing is left behind', (t) => {
  const wrong = simulate(t, { 'published.json': config({ pdp: { ...related, limt: 4 } }) }).run();
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /published\.json:1:\d+ \/placements\/pdp\/limt .*limit.*\[config\.unknown_key\]/);
  const missing = simulate(t, {}, ['--config', 'nowhere.json']).run();
  assert.equal(missing.code, 2);
  assert.match(missing.err, /nowhere\.json/);
  const feedAlone = config({ pdp: related }, { build: { products: [{ file: 'feed.csv' }] } });
  const silent = simulate(t, { 'alcove.json': feedAlone }).run();
  assert.equal(silent.code, 1);
  assert.match(silent.err, /neither events nor orders to replay.*\[input\.empty\]/);
  const uncalled = createShop(t).run(['simulate']);
  assert.equal(uncalled.code, 2);
  assert.match(uncalled.err, /--against/);
  assert.deepEqual(readdirSync(tmpdir()).filter((name) => name.startsWith('alcove-simulate-')), []);
});
