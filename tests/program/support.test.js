// SPDX-License-Identifier: MIT
// What a site tells of its shoppers: nothing that fewer than k of them did (build.support, default 3).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';

const kinds = ['view_item', 'add_to_cart', 'purchase'];

/**
 * A log in which so many look at two items one after the other, put them into the cart and buy them.
 * @param {number} times @param {[string, string]} pair
 * @param {{ named?: boolean, kinds?: string[], ownSessions?: boolean }} [options] named: the log tells shoppers apart
 */
function logOf(times, pair, { named = true, kinds: done = kinds, ownSessions = true } = {}) {
  const rows = Array.from({ length: times }, (_, s) =>
    done.flatMap((kind, hour) => pair.map((item, minute) => [`s${s}`, item, `2026-01-0${1 + s}T1${hour}:0${minute}:00Z`, kind, ...(named ? [ownSessions ? `u${s}` : 'u0'] : [])].join())),
  );
  return [`session_id,item_id,timestamp,event${named ? ',shopper_id' : ''}`, ...rows.flat(), ''].join('\n');
}

/** @param {import('node:test').TestContext} t @param {string} log */
function siteOf(t, log) {
  const shop = createShop(t, { 'events.csv': log });
  assert.equal(shop.run(['build']).code, 0);
  const input = JSON.stringify({ kind: 'suggest', placement: 'product-related', page: { type: 'product', item: 'P0' } });
  const { items } = JSON.parse(shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out);
  const reasons = items.filter((/** @type {any} */ { reason }) => /^(viewed|bought)-together$/.test(reason.code)).map((/** @type {any} */ { id }) => id);
  return { files: shop.files(), together: reasons, support: JSON.parse(shop.read('alcove/manifest.json')).support };
}

test('what two shoppers did leaves no trace in the site', (t) => {
  // The site is that of two who did something else.
  assert.deepEqual(siteOf(t, logOf(2, ['P0', 'P5'])).files, siteOf(t, logOf(2, ['P3', 'P8'])).files);
  assert.notDeepEqual(siteOf(t, logOf(3, ['P0', 'P5'])).files, siteOf(t, logOf(3, ['P3', 'P8'])).files);
});

test('two items go together once three shoppers say so', (t) => {
  assert.deepEqual(siteOf(t, logOf(3, ['P0', 'P5'])).together, ['P5']);
  assert.deepEqual(siteOf(t, logOf(2, ['P0', 'P5'])).together, []);
  assert.deepEqual(siteOf(t, logOf(9, ['P0', 'P5'], { ownSessions: false })).together, []);
});

test('where a log names no shoppers three sessions count, and the manifest says so', (t) => {
  const views = { named: false, kinds: ['view_item'] };
  const [two, three] = [2, 3].map((times) => siteOf(t, logOf(times, ['P0', 'P5'], views)));
  assert.deepEqual([two.together, three.together], [[], ['P5']]);
  assert.deepEqual(three.support, { k: 3, by: 'sessions' });
  assert.deepEqual(siteOf(t, logOf(3, ['P0', 'P5'])).support, { k: 3, by: 'shoppers' });
});
