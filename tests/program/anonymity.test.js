// SPDX-License-Identifier: MIT
// k-anonymity: random small logs, their built sites decoded, and everything that a site tells recounted here from the
// log's own rows. Nothing of the program's counting is used.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createShop } from './createShop.js';
import { day, header, ids, inputsOf, logsOf, Recount, rowsOf, shop, shown, start, time, wanted } from './randomShop.js';
import { readSite } from './readSite.js';

const feed = 'id,title,price,product_type\n' + ids.map((id, i) => `${id},Thing ${i} of ${'wood steel clay'.split(' ')[i % 3]},${i + 1},kitchen > ${i % 2 ? 'pans' : 'pots'}\n`).join('');

/**
 * Builds the site of a random shop.
 * @param {import('node:test').TestContext} t
 * @param {import('./randomShop.js').Shop} random
 * @param {Record<'events' | 'orders', import('./randomShop.js').Row[]>} rows
 */
function build(t, random, rows) {
  const shop = createShop(t, { 'feed.csv': feed, ...logsOf(rows) }, inputsOf(random.k, random.hasFeed, rows));
  const { code, out, err } = shop.run(['build']);
  assert.equal(code, 0, err);
  return { ...readSite(shop.path('alcove')), out };
}

/** What the feed alone gives: the lists that rest on nobody. @param {import('node:test').TestContext} t */
const feedAlone = (t) => build(t, { k: 3, sessions: [], orders: [], named: { events: false, orders: false }, hasFeed: true }, { events: [], orders: [] });

test('no entry, rank, trend, date, name or price of a site rests on fewer than k shoppers', (t) => {
  const unlearned = feedAlone(t);
  const fillOf = (/** @type {string} */ owner, /** @type {string} */ kind) => unlearned.lists.find((list) => list.owner === owner && list.kind === kind)?.entries.map(({ item }) => item) ?? [];
  /** How often each claim was checked: a property that never applies proves nothing. @type {Record<string, number>} */
  const checked = {};

  fc.assert(
    fc.property(shop, (random) => {
      const rows = rowsOf(random);
      fc.pre(random.hasFeed || rows.events.length + rows.orders.length > 0);
      const site = build(t, random, rows);
      const logs = [rows.events, rows.orders].filter((log) => log.length > 0).map((log) => new Recount(log));
      const events = rows.events.length > 0 ? new Recount(rows.events) : undefined;
      const orders = rows.orders.length > 0 ? new Recount(rows.orders) : undefined;
      const atLeastK = (/** @type {string} */ claim, /** @type {number} */ people) => {
        checked[claim] = (checked[claim] ?? 0) + 1;
        assert.ok(people >= random.k, `${claim} rests on ${people} of ${random.k}`);
      };
      const most = (/** @type {(log: Recount) => number} */ count) => Math.max(0, ...logs.map(count));
      // Related lists come from what was viewed, where any log tells, else from what was bought together.
      const isViews = rows.events.some(({ kind }) => shown.includes(kind));
      const related = (/** @type {string} */ a, /** @type {string} */ b) => (isViews ? events?.pair(a, b, shown) : (orders ?? events)?.pair(a, b, ['purchase'])) ?? 0;
      const together = (/** @type {string} */ a, /** @type {string} */ b) => (orders ?? events)?.pair(a, b, ['purchase']) ?? 0;
      const known = (/** @type {string} */ id) => most((log) => log.behind(({ item, kind }) => item === id && wanted.includes(kind)));

      assert.equal(site.manifest.support.k, random.k);
      assert.equal(site.manifest.support.by, logs.some((log) => !log.named) ? 'sessions' : 'shoppers');

      /** Whoever is new inherits from those that the page calls similar. @param {string} owner */
      const selfAndAlike = (owner) => [owner, ...site.lists.filter((list) => list.owner === owner && list.kind === 'similar').flatMap(({ entries }) => entries.map(({ item }) => item))];

      for (const { owner, kind, entries } of site.lists) {
        for (const { item, basis } of entries) {
          const claim = `${basis} entry of ${kind}`;
          if (basis === 'content') {
            if (random.hasFeed && kind === 'related') assert.ok(fillOf(owner, 'similar').includes(item), `${owner}: ${item} is fill that the feed does not give`);
          } else if (kind === 'related' && basis === 'counted') {
            atLeastK(claim, related(owner, item));
          } else if (kind === 'related') {
            atLeastK(claim, Math.max(...selfAndAlike(owner).flatMap((from) => ids.map((middle) => Math.min(related(from, middle), related(middle, item))))));
          } else if (kind === 'together') {
            atLeastK(claim, together(owner, item));
          } else if (kind === 'bestsellers') {
            atLeastK(claim, known(item));
          } else if (kind === 'trending') {
            atLeastK(claim, most((log) => log.behind((row) => row.item === item && wanted.includes(row.kind) && row.time > log.newest - 7 * day)));
          } else if (kind === 'newest') {
            atLeastK(claim, known(item));
          } else {
            assert.fail(`${claim} is not known here`);
          }
        }
        if (random.hasFeed && kind === 'similar') assert.deepEqual(entries.map(({ item }) => item), fillOf(owner, 'similar'));
        // What too few people know stands where it stands in a shop without any log.
        if (random.hasFeed && kind === 'bestsellers') {
          const unknown = (/** @type {string[]} */ items) => items.filter((item) => known(item) < random.k);
          assert.deepEqual(unknown(entries.map(({ item }) => item)), unknown(fillOf(owner, 'bestsellers')));
        }
      }
      for (const id of site.dated) atLeastK('date', known(id));
      for (const card of site.cards) {
        if (card.replenishable) atLeastK('mark of being bought again', most((log) => log.repeated(card.id)));
        if (random.hasFeed) continue;
        if (card.name !== card.id) atLeastK('name', orders?.behind(({ item, name }) => item === card.id && name === card.name) ?? 0);
        if (card.price > 0) atLeastK('price', orders?.behind(({ item, price }) => item === card.id && price * 100 === card.price) ?? 0);
      }
      if (!random.hasFeed) for (const id of site.ids) atLeastK('id', known(id));
    }),
    { seed: 20261120, numRuns: 300 },
  );
  for (const claim of ['counted entry of related', 'derived entry of related', 'counted entry of together', 'counted entry of bestsellers', 'counted entry of trending', 'counted entry of newest', 'date', 'mark of being bought again', 'name', 'price', 'id']) {
    t.diagnostic(`${claim}: ${checked[claim] ?? 0} checked`);
    assert.ok(checked[claim] > 10, `${claim} was hardly ever there to be checked`);
  }
});

test('what two shoppers did leaves no trace in any file', (t) => {
  /** The files of a shop where so many viewed a pair of items, put it into the cart and bought it. */
  const filesOf = (/** @type {number} */ shoppers, /** @type {string[]} */ pair) => {
    const rows = Array.from({ length: shoppers }, (_, s) =>
      ['view_item', 'add_to_cart', 'purchase'].flatMap((kind, step) => pair.map((item) => `s${s},u${s},${time(start + s * day + step * 60_000)},${item},${kind}\n`)),
    );
    const shop = createShop(t, { 'feed.csv': feed, 'events.csv': header + rows.flat().join('') });
    assert.equal(shop.run(['build']).code, 0);
    return shop.files();
  };
  assert.deepEqual(filesOf(2, ['item-0', 'item-5']), filesOf(2, ['item-2', 'item-7']));
  assert.notDeepEqual(filesOf(3, ['item-0', 'item-5']), filesOf(3, ['item-2', 'item-7']));
});

test('config.low_support: at k = 1 a single shopper is shown, and the program says so', (t) => {
  const shop = createShop(t, { 'feed.csv': feed, 'events.csv': `${header}s1,ann,2026-01-01,item-1,view_item\ns1,ann,2026-01-01,item-6,view_item\n` }, { support: 1, products: [{ file: 'feed.csv' }], events: [{ file: 'events.csv' }] });
  assert.match(shop.run(['check']).out, /\/build\/support support 1 is below 3: lists may show what fewer than three shoppers did \[warning config\.low_support\]\n$/);
  const { code, out } = shop.run(['build']);
  assert.equal(code, 0);
  assert.match(out, /^warning: build\.support is 1: lists may show what fewer than three shoppers did$/m);
  const pair = readSite(shop.path('alcove')).lists.find(({ owner, kind }) => owner === 'item-1' && kind === 'related')?.entries.filter(({ basis }) => basis === 'counted');
  assert.ok(pair?.some(({ item }) => item === 'item-6'), "ann's own pair");
});
