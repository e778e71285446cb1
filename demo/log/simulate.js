// SPDX-License-Identifier: MIT
import { decimal } from '../shop/money.js';
import { Random } from './random.js';
import { traffic } from './seasons.js';
import { byId } from './shelf.js';
import { shoppers } from './shoppers.js';
import { visit } from './visit.js';

/** @typedef {import('../catalogue/catalogue.js').Item} Item */
/** @typedef {import('./shoppers.js').Shopper} Shopper */
/** @typedef {import('./visit.js').Visit} Visit */
/** @typedef {{ shopper: Shopper, visit: Visit }} Visited */

const day = 86400;
const start = Date.UTC(2025, 10, 21) / 1000;
const end = Date.UTC(2026, 10, 21) / 1000;

/** When a day's visits begin: the evening is busiest. @param {Random} random */
const hour = (random) => random.weighted(Array.from({ length: 24 }, (_, i) => i), (h) => (h < 6 ? 0.2 : h < 17 ? 1 : h < 22 ? 2.4 : 0.8));

/** A moment of the year, busier months more often. @param {Random} random */
function moment(random) {
  for (;;) {
    const at = start + Math.floor(random.between(0, 365)) * day;
    if (random.chance(traffic[new Date(at * 1000).getUTCMonth()] / 1.7)) return at + hour(random) * 3600 + Math.floor(random.between(0, 3600));
  }
}

/** How long what was bought lasts, in days. @param {Random} random @param {Shopper} shopper @param {Item} item @param {number} quantity */
function lasts(random, shopper, item, quantity) {
  const group = byId.get(item.group);
  const sizes = Object.keys(group?.sizes ?? {});
  const large = sizes.length > 1 && sizes.indexOf(item.size) > 0 ? 2.4 : 1;
  return (group?.refill ?? 0) * shopper.pace * large * quantity * random.between(0.85, 1.15);
}

/**
 * One shopper's year.
 * @param {Random} random
 * @param {Shopper} shopper
 * @returns {Visit[]}
 */
function year(random, shopper) {
  const planned = Array.from({ length: shopper.visits }, () => moment(random));
  /** @type {Map<string, { at: number, item: Item }>} what will run out when */
  const due = new Map();
  /** @type {Visit[]} */
  const visits = [];
  for (;;) {
    const soonest = Math.min(...[...due.values()].map(({ at }) => at));
    const browsing = Math.min(...planned);
    const now = Math.min(soonest, browsing);
    if (!(now < end)) return visits;
    if (browsing <= soonest) planned.splice(planned.indexOf(browsing), 1);
    const empty = [...due.values()].filter(({ at }) => at <= now + 6 * day);
    for (const { item } of empty) due.delete(item.id);
    const again = empty.filter(({ item }) => item.available && random.chance(0.86)).map(({ item }) => item);
    if (again.length === 0 && now !== browsing) continue;
    const made = visit(random, shopper, now, again);
    visits.push(made);
    for (const { item, quantity } of made.order) {
      const days = lasts(random, shopper, item, quantity);
      if (days > 0) due.set(item.id, { at: made.end + Math.round(days * day + random.between(-4, 4) * 3600), item });
    }
  }
}

/** @param {number} seconds */
const rfc3339 = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 19) + 'Z';

/**
 * A year of the shop, until 2026-11-20, as the rows of its two logs.
 * @param {{ seed?: number, count?: number }} [options]
 */
export function simulate({ seed = 20261120, count = 1500 } = {}) {
  const random = new Random(seed);
  /** @type {Visited[]} */
  const all = shoppers(random, count).flatMap((shopper) => year(random, shopper).map((made) => ({ shopper, visit: made })));
  all.sort((a, b) => a.visit.events[0].time - b.visit.events[0].time || (a.shopper.id < b.shopper.id ? -1 : 1));
  const events = all.flatMap(({ shopper, visit: { events: seen } }, i) =>
    seen.map(({ time, event, item }) => ({ session_id: `v${String(i + 1).padStart(6, '0')}`, item_id: item, timestamp: rfc3339(Math.min(time, end - 1)), event, shopper_id: shopper.id })));
  const placed = all.filter(({ visit: { order } }) => order.length > 0).sort((a, b) => a.visit.end - b.visit.end);
  const orders = placed.flatMap(({ shopper, visit: { order, end: time } }, i) =>
    order.map(({ item, quantity }) => ({ order_id: `H${100001 + i}`, shopper_id: shopper.id, time: rfc3339(Math.min(time, end - 1)), item_id: item.id, quantity, price: decimal(item.price), country: shopper.country })));
  return { events, orders, visits: all.length };
}
