// SPDX-License-Identifier: MIT
// k-anonymity of what is learned: vectors know every item of the log, a site tells of none with fewer than k shoppers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';
import { readSite } from './readSite.js';

const k = 3;
const shelves = 12;
const minute = 60_000;

/** Numbers below `limit`, the same ones each time. */
function createDice() {
  let state = 12345;
  return (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * Each shopper looks around a place of a shelf of 100 items, so that near items belong together, though about half of the pairs
 * have too few shoppers to be counted: vectors know better. One in ten finds a rare item on the way, which few others do.
 */
function sessionsOf() {
  const roll = createDice();
  return Array.from({ length: 6000 }, (_, s) => {
    const shelf = roll(shelves);
    const place = roll(100);
    const items = Array.from({ length: 5 + roll(3) }, () => `${shelf}-${(place + roll(20)) % 100}`);
    if (roll(10) === 0) items.splice(2, 0, `${shelf}-rare-${roll(28)}`);
    return { shopper: `u${s % 1700}`, items };
  });
}

/** @param {ReturnType<typeof sessionsOf>} sessions */
function eventsOf(sessions) {
  const time = (/** @type {number} */ s, /** @type {number} */ i) => new Date(Date.UTC(2026, 0, 1) + (20 * s + i) * minute).toISOString();
  const rows = sessions.flatMap(({ shopper, items }, s) => items.map((item, i) => `s${s},${shopper},${time(s, i)},${item}\n`));
  return `session_id,shopper_id,timestamp,item_id\n${rows.join('')}`;
}

/** @param {import('node:test').TestContext} t @param {object} more of the config's `build` */
function build(t, more) {
  const sessions = sessionsOf();
  const shop = createShop(t, { 'events.csv': eventsOf(sessions) }, { support: k, events: [{ file: 'events.csv' }], ...more });
  const { code, out, err } = shop.run(['build', '--format', 'json']);
  assert.equal(code, 0, err);

  /** @type {Map<string, Map<string, Set<string>>>} */
  const behind = new Map();
  for (const { shopper, items } of sessions) {
    for (const left of items) {
      for (const right of items) {
        const row = behind.get(left) ?? behind.set(left, new Map()).get(left);
        (row?.get(right) ?? row?.set(right, new Set()).get(right))?.add(shopper);
      }
    }
  }
  return {
    site: readSite(shop.path('alcove')),
    summary: JSON.parse(out),
    /** Distinct shoppers of a pair, or of an item and itself. @param {string} a @param {string} b */
    people: (a, b) => behind.get(a)?.get(b)?.size ?? 0,
    items: [...behind.keys()],
  };
}

test('entries that vectors alone bring join items of k shoppers each; no popularity is told below', (t) => {
  const { site, summary, people, items } = build(t, {});
  assert.ok(summary.learnedShare > 0 && summary.ranker, 'this log is meant to be learned from');
  const rare = items.filter((item) => people(item, item) < k);
  assert.ok(rare.length > 10, 'the log has items that too few know');

  let beyondPairs = 0;
  for (const { owner, kind, entries } of site.lists) {
    for (const { item, basis } of kind === 'related' ? entries : []) {
      if (basis === 'counted') assert.ok(people(owner, item) >= k, `${owner}: ${item} is counted for ${people(owner, item)}`);
      assert.ok(people(owner, owner) >= k && people(item, item) >= k, `${owner}: ${item} joins items of ${people(owner, owner)} and ${people(item, item)}`);
      if (basis === 'derived' && !items.some((middle) => people(owner, middle) >= k && people(middle, item) >= k)) ++beyondPairs;
    }
  }
  t.diagnostic(`${beyondPairs} entries beyond two counted steps, ${rare.length} of ${items.length} items known to too few`);
  assert.ok(beyondPairs > 0, 'no entry was owed to vectors alone');

  assert.ok(site.popularity.length > 0);
  for (const [id, code] of site.popularity) assert.ok(code === 0 || people(id, id) >= k, `${id}: ${code}`);
  for (const id of rare) assert.ok(!site.ids.has(id), id);
});

test('strict learning keeps to two counted steps', (t) => {
  const { site, summary, people, items } = build(t, { model: 'strict' });
  assert.ok(summary.learnedShare > 0);
  for (const { owner, kind, entries } of site.lists) {
    for (const { item, basis } of kind === 'related' ? entries : []) {
      // Who has no pair inherits those of what is alike.
      const from = entries.some((entry) => entry.basis === 'counted') ? [owner] : (site.lists.find((list) => list.kind === 'similar' && list.owner === owner)?.entries ?? []).map((entry) => entry.item);
      if (basis === 'derived') assert.ok(from.some((start) => items.some((middle) => people(start, middle) >= k && people(middle, item) >= k)), `${owner}: ${item}`);
    }
  }
});

test('the summary says what was learned, or why nothing was', (t) => {
  const learned = createShop(t, { 'events.csv': eventsOf(sessionsOf()) }, { events: [{ file: 'events.csv' }] });
  assert.match(learned.run(['build']).out, /^ {2}learned from sessions: vectors \(share [\d.]+\) and a re-ranker$/m);
  assert.match(createShop(t).run(['build']).out, /^ {2}counted pairs alone: too few views to learn from$/m);
});
