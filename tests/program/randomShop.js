// SPDX-License-Identifier: MIT
// Random small shops, and what their logs' own rows say: nothing of the program's counting is used.
import fc from 'fast-check';

export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 1);
export const ids = Array.from({ length: 8 }, (_, i) => `item-${i}`);

/** A row of a log: who (nobody: null), in which session or order, on which day, what. @typedef {{session: string, shopper: string | null, time: number, item: string, kind: string, name: string, price: number}} Row */

const shopper = fc.option(fc.integer({ min: 0, max: 6 }).map((n) => `u${n}`), { freq: 6 });
const event = fc.record({ item: fc.constantFrom(...ids), kind: fc.constantFrom('view_item', 'view_item', 'view_item', 'add_to_cart', 'purchase', 'hide_item', 'remove_from_cart') });
const session = fc.record({ shopper, day: fc.integer({ min: 0, max: 40 }), events: fc.array(event, { minLength: 1, maxLength: 5 }) });
const line = fc.record({ item: fc.constantFrom(...ids), name: fc.constantFrom('Mug', 'Mug', 'Mug for Ann', 'Mug for Bob'), price: fc.constantFrom(5, 5, 6, 7) });
const order = fc.record({ shopper, day: fc.integer({ min: 0, max: 40 }), lines: fc.array(line, { minLength: 1, maxLength: 4 }) });
/** A shop whose logs have few shoppers, so that much is near k. */
export const shop = fc.record({
  k: fc.integer({ min: 2, max: 4 }),
  sessions: fc.array(session, { maxLength: 60, size: 'max' }),
  orders: fc.array(order, { maxLength: 40, size: 'max' }),
  named: fc.record({ events: fc.boolean(), orders: fc.boolean() }),
  hasFeed: fc.boolean(),
});
/** @typedef {typeof shop extends fc.Arbitrary<infer T> ? T : never} Shop */

/** @param {Shop} shop @returns {Record<'events' | 'orders', Row[]>} */
export function rowsOf({ sessions, orders, named }) {
  const events = sessions.flatMap(({ shopper, day: at, events }, s) =>
    events.map(({ item, kind }, i) => ({ session: `s${s}`, shopper: named.events ? shopper : null, time: start + at * day + i * 60_000, item, kind, name: '', price: 0 })),
  );
  const lines = orders.flatMap(({ shopper, day: at, lines }, o) =>
    lines.map(({ item, name, price }) => ({ session: `o${o}`, shopper: named.orders ? shopper : null, time: start + at * day, item, kind: 'purchase', name, price })),
  );
  // Two items come late, so that a launch can be told.
  const isSold = (/** @type {Row} */ { item, time: at }) => item < 'item-6' || at >= start + 20 * day;
  return { events: events.filter(isSold), orders: lines.filter(isSold) };
}

/** Who stands behind rows: shoppers where the log names any, else sessions; a guest of such a log is nobody. */
export class Recount {
  /** @param {Row[]} rows */
  constructor(rows) {
    this.rows = rows;
    this.named = rows.some(({ shopper }) => shopper !== null);
    this.newest = Math.max(...rows.map(({ time }) => time));
  }
  /** @param {Row[]} rows */
  people(rows) {
    return new Set(rows.map(({ shopper, session }) => (this.named ? shopper : session)).filter((who) => who !== null)).size;
  }
  /** Distinct people with a session that holds both items, by events of the kinds. @param {string} a @param {string} b @param {string[]} kinds */
  pair(a, b, kinds) {
    const having = (/** @type {string} */ wanted) => new Set(this.rows.filter(({ item, kind }) => item === wanted && kinds.includes(kind)).map(({ session }) => session));
    const [left, right] = [having(a), having(b)];
    return this.people(this.rows.filter(({ session }) => left.has(session) && right.has(session)));
  }
  /** @param {(row: Row) => boolean} wanted */
  behind(wanted) {
    return this.people(this.rows.filter(wanted));
  }
  /** People who bought an item in two orders or more. @param {string} wanted */
  repeated(wanted) {
    const bought = this.rows.filter(({ item, kind }) => item === wanted && kind === 'purchase');
    const orders = (/** @type {string | null} */ who) => new Set(bought.filter(({ shopper }) => shopper === who).map(({ session }) => session)).size;
    return [...new Set(bought.map(({ shopper }) => shopper))].filter((who) => who !== null && orders(who) > 1).length;
  }
}

/** What makes a session of views. */
export const shown = ['view_item', 'add_to_cart', 'select_item'];
/** What shows interest. */
export const wanted = [...shown, 'purchase'];
export const header = 'session_id,shopper_id,timestamp,item_id,event\n';
const orderHeader = 'order_id,shopper_id,time,item_id,name,price\n';
export const time = (/** @type {number} */ ms) => new Date(ms).toISOString();

/**
 * The logs as the program reads them.
 * @param {Record<'events' | 'orders', Row[]>} rows
 * @returns {Record<'events.csv' | 'orders.csv', string>}
 */
export function logsOf(rows) {
  const events = rows.events.map(({ session, shopper, time: at, item, kind }) => [session, shopper ?? '', time(at), item, kind].join(',') + '\n');
  const orders = rows.orders.map(({ session, shopper, time: at, item, name, price }) => [session, shopper ?? '', time(at), item, name, price].join(',') + '\n');
  return { 'events.csv': header + events.join(''), 'orders.csv': orderHeader + orders.join('') };
}

/**
 * A config's `build` that reads of these what there is.
 * @param {number} support
 * @param {boolean} hasFeed
 * @param {Record<'events' | 'orders', Row[]>} rows
 */
export const inputsOf = (support, hasFeed, rows) => ({
  support,
  ...(hasFeed && { products: [{ file: 'feed.csv' }] }),
  ...(rows.events.length > 0 && { events: [{ file: 'events.csv' }] }),
  ...(rows.orders.length > 0 && { orders: [{ file: 'orders.csv' }] }),
});
