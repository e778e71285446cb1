// SPDX-License-Identifier: MIT
// Reasons are claims: random small shops, shoppers and pages; what every slate says is recounted here from the log's own
// rows and the shopper's own events, and nothing that has to stay out is in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createShop } from './createShop.js';
import { day, ids, inputsOf, logsOf, Recount, rowsOf, shop, shown, start, time, wanted } from './randomShop.js';

/** @typedef {{id: string, words: string[], category: string, group: string, isAvailable: boolean}} Product */
/** @typedef {{name: string, item?: string, items?: string[], time: string}} Event */
/** @typedef {{type: string, item?: string, category?: string, cart: string[]}} Page */
/** @typedef {{id: string, source: string, reason: {code: string, because?: {id: string}, days?: number}, score: number}} Suggestion */

/** Between two events of a shopper's. */
const step = 2 * day;
const materials = ['wood', 'steel', 'clay'];
const categories = ['kitchen/pans', 'kitchen/pots', 'garden'];
/** Items 1 and 5, and 2 and 6, are variants of one product. @param {boolean[]} isAvailable @returns {Product[]} */
const productsOf = (isAvailable) =>
  ids.map((id, i) => ({ id, words: ['thing', materials[i % 3]], category: categories[i % categories.length], group: i % 4 === 1 || i % 4 === 2 ? `group-${i % 4}` : '', isAvailable: isAvailable[i] }));
/** @param {Product[]} products */
const feedOf = (products) =>
  'id,title,price,product_type,item_group_id,availability\n' +
  products.map(({ id, words, category, group, isAvailable }, i) => `${id},${words.join(' of ')},${i + 1},${category.replaceAll('/', ' > ')},${group},${isAvailable ? 'in stock' : 'out of stock'}\n`).join('');

const placements = {
  related: { page: 'product', limit: 4, sources: [{ model: 'related' }, { model: 'similar' }] },
  together: { page: 'product', limit: 4, sources: [{ model: 'together' }, { model: 'bestsellers', scope: 'category' }] },
  similar: { page: 'product', limit: 3, sources: [{ model: 'similar' }], diversity: { by: 'category', max: 1 } },
  cart: { page: 'cart', limit: 4, sources: [{ model: 'together' }, { model: 'related' }] },
  instead: { page: 'product', limit: 3, sources: [{ model: 'substitutes' }] },
  completing: { limit: 2, sources: [{ model: 'complete-cart' }] },
  again: { limit: 2, sources: [{ model: 'buy-again' }, { model: 'bestsellers' }] },
  here: { page: 'category', limit: 4, sources: [{ model: 'bestsellers', scope: 'category' }] },
  forYou: { page: 'home', limit: 3, sources: [{ model: 'for-you' }, { model: 'recent' }] },
  rising: { limit: 3, sources: [{ model: 'trending' }, { model: 'new' }], diversity: { by: 'category', max: 2 } },
  top: { limit: 6, sources: [{ model: 'bestsellers' }], diversity: { by: 'category', max: 2 } },
};
const slotsOf = { product: ['instead', 'completing', 'related', 'together', 'similar', 'top'], cart: ['cart', 'top'], category: ['rising', 'again', 'here', 'top'], home: ['rising', 'again', 'forYou', 'top'] };

const item = fc.constantFrom(...ids);
const single = fc.record({ name: fc.constantFrom('view_item', 'view_item', 'view_item', 'add_to_cart', 'select_item'), item });
const several = fc.record({ name: fc.constantFrom('purchase', 'view_item_list', 'view_item_list'), items: fc.uniqueArray(item, { minLength: 1, maxLength: 3 }) });
const impressions = fc.record({ item, times: fc.integer({ min: 7, max: 9 }) }).map(({ item: seen, times }) => Array.from({ length: times }, () => ({ name: 'view_item_list', items: [seen] })));
const rebuys = fc.record({ item, times: fc.integer({ min: 1, max: 3 }) }).map(({ item: again, times }) => Array.from({ length: times }, () => ({ name: 'purchase', items: [again] })));
const history = fc.array(fc.oneof({ weight: 8, arbitrary: single.map((one) => [one]) }, { weight: 2, arbitrary: several.map((one) => [one]) }, { weight: 1, arbitrary: item.map((hidden) => [{ name: 'hide_item', item: hidden }]) }, { weight: 2, arbitrary: impressions }, { weight: 4, arbitrary: rebuys }), { maxLength: 12 });
const page = fc.record({ type: fc.constantFrom('product', 'product', 'cart', 'home', 'category'), item, cart: fc.uniqueArray(item, { maxLength: 2 }) });
const world = fc.record({
  shop,
  /** What a dozen shoppers look at on the last day. */
  fashion: fc.array(item, { maxLength: 2 }),
  isAvailable: fc.array(fc.integer({ min: 0, max: 6 }).map((n) => n > 1), { minLength: ids.length, maxLength: ids.length }),
  history,
  pages: fc.array(page, { minLength: 2, maxLength: 3 }),
});

/** What a shopper's own events say. */
class Shopper {
  /** @param {Event[]} events */
  constructor(events) {
    this.events = events;
  }
  /** @param {string} id @param {string[]} names */
  did(id, names) {
    return this.events.some((event) => names.includes(event.name) && (event.item === id || event.items?.includes(id)));
  }
  /** Impressions since the last interest in it. @param {string} id */
  unheeded(id) {
    const last = this.events.findLastIndex((event) => [...shown, 'purchase'].includes(event.name) && (event.item === id || event.items?.includes(id)));
    return this.events.slice(last + 1).filter((event) => event.name === 'view_item_list' && event.items?.includes(id)).length;
  }
}

/** The shopper's purchases of an item, and how long ago the last one was when the newest event happened. @param {Shopper} shopper @param {string} id */
function purchasesOf({ events }, id) {
  const times = events.filter((event) => event.name === 'purchase' && event.items?.includes(id)).map((event) => Date.parse(event.time));
  const [first, last] = [times[0], times[times.length - 1]];
  return { interval: times.length > 1 ? (last - first) / (times.length - 1) : 0, age: Date.parse(events[events.length - 1]?.time) - last };
}

/** What the logs say of the claims that a slate makes. */
class Evidence {
  /** @param {Record<'events' | 'orders', import('./randomShop.js').Row[]>} rows @param {Product[]} products @param {number} k */
  constructor(rows, products, k) {
    this.k = k;
    this.products = products;
    this.logs = [rows.events, rows.orders].filter((log) => log.length > 0).map((log) => new Recount(log));
    this.orders = new Recount(rows.orders.length > 0 ? rows.orders : rows.events);
    this.views = rows.events.some(({ kind }) => shown.includes(kind)) ? new Recount(rows.events) : undefined;
  }
  /** @param {string} id */
  product(id) {
    return this.products[ids.indexOf(id)];
  }
  /** @param {string} a @param {string} b */
  isViewedWith(a, b) {
    return this.views !== undefined && this.views.pair(a, b, shown) >= this.k;
  }
  /** @param {string} a @param {string} b */
  isBoughtWith(a, b) {
    return this.orders.pair(a, b, ['purchase']) >= this.k;
  }
  /** One step or two, each with shoppers enough. @param {string} a @param {string} b */
  isReached(a, b) {
    const step = (/** @type {string} */ left, /** @type {string} */ right) => (this.views ? this.isViewedWith(left, right) : this.isBoughtWith(left, right));
    const isReachedFrom = (/** @type {string} */ from) => step(from, b) || ids.some((middle) => step(from, middle) && step(middle, b));
    // What has no company yet inherits that of its product's variants and of what is alike.
    const isNew = ids.every((other) => other === a || !step(a, other));
    const isVariant = (/** @type {string} */ other) => this.product(a).group !== '' && this.product(a).group === this.product(other).group;
    return isReachedFrom(a) || (isNew && ids.some((other) => (isVariant(other) || this.isAlike(a, other)) && isReachedFrom(other)));
  }
  /** @param {string} a @param {string} b */
  isAlike(a, b) {
    const [left, right] = [this.product(a), this.product(b)];
    return left.category === right.category || left.words.some((word) => right.words.includes(word));
  }
  /** @param {Recount} log @param {string} id */
  isKnownTo(log, id) {
    return log.behind(({ item: one, kind }) => one === id && wanted.includes(kind)) >= this.k;
  }
  /** The weightiest and latest interest of each shopper; of logs with support for it. @param {string} id */
  popularity(id) {
    let sum = 0;
    for (const log of this.logs.filter((one) => this.isKnownTo(one, id))) {
      /** @type {Map<string, number>} */
      const most = new Map();
      for (const row of log.rows) {
        if (row.item !== id || !wanted.includes(row.kind)) continue;
        const who = row.shopper ?? `in ${row.session}`;
        const weight = row.kind === 'purchase' ? 5 : row.kind === 'add_to_cart' ? 2 : 1;
        most.set(who, Math.max(most.get(who) ?? 0, weight * Math.exp((row.time - log.newest) / (30 * day))));
      }
      sum += [...most.values()].reduce((a, b) => a + b, 0);
    }
    return sum;
  }
  /**
   * By k shoppers of the last week, and more than chance against the eight before it: Wilson's lower bound of the item's share of last
   * week is above the shop's. A shopper counts once a week.
   * @param {string} id
   */
  isRising(id) {
    return this.logs.some((log) => {
      const rows = log.rows.filter(({ kind }) => wanted.includes(kind)).map((row) => ({ ...row, week: Math.floor((log.newest - row.time) / (7 * day)) }));
      const people = log.people(rows.filter((row) => row.item === id && row.week === 0));
      const count = (/** @type {(week: number) => boolean} */ isIn, /** @type {string[]} */ of) =>
        new Set(rows.filter((row) => of.includes(row.item) && row.week <= 8 && isIn(row.week)).map((row) => `${row.item} ${row.shopper ?? row.session} ${row.week}`)).size;
      const last = (/** @type {number} */ week) => week === 0;
      const before = (/** @type {number} */ week) => week > 0;
      const [hits, misses] = [count(last, [id]), count(before, [id]) + 1];
      const n = hits + misses;
      const [z, p] = [1.645, hits / n];
      const least = (p + (z * z) / (2 * n) - z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
      return people >= this.k && (least / (1 - least)) * count(before, ids) > count(last, ids);
    });
  }
  /**
   * Whether the log that knows the item longest began without it: with 2k people, what the k-th of them and the rate of those after tell.
   * @param {string} id
   */
  isLate(id) {
    const told = this.logs.flatMap((log) => {
      const rows = log.rows.filter(({ kind }) => wanted.includes(kind));
      /** @type {Map<string, number>} */
      const firsts = new Map();
      for (const row of rows.filter(({ item: one }) => one === id)) {
        const who = log.named ? row.shopper : row.session;
        if (who !== null) firsts.set(who, Math.min(firsts.get(who) ?? Infinity, row.time));
      }
      const kth = [...firsts.values()].sort((a, b) => a - b)[this.k - 1];
      const began = Math.min(...rows.map((row) => row.time));
      return firsts.size < 2 * this.k ? [] : [{ at: kth - ((log.newest - kth) * this.k) / (firsts.size - this.k), began }];
    });
    const earliest = told.sort((a, b) => a.at - b.at)[0];
    return earliest !== undefined && earliest.at > earliest.began;
  }
  /** @param {string} id */
  isReplenishable(id) {
    return this.logs.some((log) => this.isBoughtAgain(log, id));
  }
  /** @param {Recount} log @param {string} id */
  isBoughtAgain(log, id) {
    const again = log.repeated(id);
    return again >= this.k && again * 5 >= log.behind((row) => row.item === id && row.kind === 'purchase');
  }
  /** The shortest median, over the logs, of the mean time between one shopper's orders. @param {string} id */
  usualInterval(id) {
    const medians = this.logs.filter((log) => this.isBoughtAgain(log, id)).map((log) => {
      const means = [...new Set(log.rows.map(({ shopper }) => shopper))].filter((who) => who !== null).flatMap((who) => {
        const times = new Map(log.rows.filter((row) => row.item === id && row.kind === 'purchase' && row.shopper === who).map((row) => [row.session, row.time]));
        return times.size > 1 ? [(Math.max(...times.values()) - Math.min(...times.values())) / (times.size - 1)] : [];
      });
      return means.sort((a, b) => a - b)[Math.floor(means.length / 2)];
    });
    return Math.min(...medians);
  }
}

/**
 * @param {Suggestion} suggestion
 * @param {Page} where
 * @param {Evidence} evidence
 * @param {Shopper} shopper
 */
function isTrue({ id, source, reason: { code, because, days } }, where, evidence, shopper) {
  const by = because?.id ?? '';
  const looked = shopper.did(by, ['view_item', 'add_to_cart', 'purchase']) || where.cart.includes(by) || by === where.item;
  const price = (/** @type {string} */ of) => ids.indexOf(of) + 1;
  if (source === 'substitutes' && (by !== where.item || evidence.product(by).isAvailable || price(id) > 2 * price(by) || price(by) > 2 * price(id))) return false;
  if (source === 'complete-cart' && !where.cart.includes(by)) return false;
  switch (code) {
    case 'viewed-together':
      return by === where.item && evidence.isViewedWith(by, id);
    case 'because-viewed':
      return looked && evidence.isReached(by, id);
    case 'bought-together':
      return looked && evidence.isBoughtWith(by, id);
    case 'similar':
      return looked && evidence.isAlike(by, id);
    case 'viewed-recently':
      return because === undefined && (id === where.item || shopper.did(id, ['view_item', 'add_to_cart', 'purchase']));
    case 'bestseller':
      return evidence.logs.some((log) => evidence.isKnownTo(log, id));
    case 'bestseller-in-category':
      return evidence.logs.some((log) => evidence.isKnownTo(log, id)) && evidence.product(id).category === where.category;
    case 'trending':
      return evidence.isRising(id);
    case 'new':
      return evidence.isLate(id);
    case 'assortment':
      return !evidence.logs.some((log) => evidence.isKnownTo(log, id));
    case 'buy-again': {
      const { interval, age } = purchasesOf(shopper, id);
      return interval < day ? days === undefined && age >= evidence.usualInterval(id) : age >= interval && (interval < 2 * day || days === Math.floor(interval / day));
    }
    default:
      return false;
  }
}

/**
 * Why an item must not be where it is; nothing where it may.
 * @param {Suggestion} suggestion
 * @param {Page} where
 * @param {string[]} elsewhere what other slots show
 * @param {Evidence} evidence
 * @param {Shopper} shopper
 */
function forbidden({ id, source }, where, elsewhere, evidence, shopper) {
  const { group, isAvailable } = evidence.product(id);
  const isSameProduct = (/** @type {string} */ other) => other === id || (group !== '' && evidence.product(other).group === group);
  if (!isAvailable) return 'out of stock';
  if (where.type === 'product' && where.item && isSameProduct(where.item)) return "the page's own product";
  if (where.cart.some(isSameProduct)) return 'in the cart';
  if (shopper.did(id, ['hide_item'])) return 'hidden';
  if (elsewhere.some(isSameProduct)) return 'in another slot of the page';
  if (source === 'recent') return '';
  if (source !== 'buy-again' && shopper.did(id, ['purchase']) && !evidence.isReplenishable(id)) return 'bought';
  return shopper.unheeded(id) >= 8 ? 'shown too often' : '';
}

test('every reason is true, nothing that has to stay out is shown, and no product twice on a page', (t) => {
  /** @type {Record<string, number>} */
  const checked = {};
  fc.assert(
    fc.property(world, ({ shop: random, fashion, isAvailable, history: steps, pages }) => {
      const crowd = fashion.flatMap((id) => Array.from({ length: 12 }, (_, n) => ({ shopper: `crowd-${n}`, day: 40, events: [{ item: id, kind: 'view_item' }] })));
      const rows = rowsOf({ ...random, sessions: [...random.sessions, ...crowd] });
      const products = productsOf(isAvailable);
      const evidence = new Evidence(rows, products, random.k);
      // What is in a cart was looked at: a device that has never held an item's card cannot know its variants.
      const looks = [...new Set(pages.flatMap(({ cart }) => cart))].map((id) => ({ name: 'view_item', item: id }));
      const events = [...looks, ...steps.flat()].map((event, i) => ({ ...event, time: time(start - 200 * day + i * step) }));
      const shopper = new Shopper(events);
      const build = inputsOf(random.k, true, rows);
      const config = JSON.stringify({ version: 1, shop: { name: 'Test', currency: 'EUR' }, build, placements });
      const files = { 'feed.csv': feedOf(products), ...logsOf(rows), 'alcove.json': config, 'history.jsonl': events.map((event) => JSON.stringify(event)).join('\n') };
      const place = createShop(t, files, build);
      assert.equal(place.run(['build']).code, 0);

      for (const { type, item: id, cart } of pages) {
        /** @type {Page} */
        const where = { type, cart, ...(type === 'product' && { item: id }), ...(/product|category/.test(type) && { category: evidence.product(id).category }) };
        /** @type {string[]} */
        const elsewhere = [];
        /** One page's device has what each slot asked for. @type {string[]} */
        const asked = [];
        for (const placement of slotsOf[/** @type {keyof typeof slotsOf} */ (type)]) {
          asked.push(JSON.stringify({ kind: 'suggest', placement, page: where, shown: elsewhere, now: time(start + 42 * day) }));
          const { out } = place.run(['try', 'suggest', '--site', 'alcove', '--history', 'history.jsonl'], { input: asked.join('\n') });
          /** @type {Suggestion[]} */
          const slate = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '').items;
          const { limit, sources, diversity } = /** @type {Record<string, {limit: number, sources: {model: string}[], diversity?: {max: number}}>} */ (placements)[placement];
          assert.ok(slate.length <= limit);
          const most = Math.max(...ids.map((one) => evidence.popularity(one)));
          slate.forEach((suggestion, i) => {
            const told = `${placement}: ${JSON.stringify(suggestion)} on ${JSON.stringify(where)}`;
            const before = slate.slice(0, i).map((other) => other.id);
            assert.ok(sources.some(({ model }) => model === suggestion.source), told);
            assert.equal(forbidden(suggestion, where, [...elsewhere, ...before], evidence, shopper), '', told);
            assert.ok(isTrue(suggestion, where, evidence, shopper), `not true: ${told}`);
            const { category } = evidence.product(suggestion.id);
            if (diversity) assert.ok(before.filter((one) => evidence.product(one).category === category).length < diversity.max, told);
            checked[suggestion.reason.code] = (checked[suggestion.reason.code] ?? 0) + 1;
            checked[`from ${suggestion.source}`] = (checked[`from ${suggestion.source}`] ?? 0) + 1;
            // Of two bestsellers the better one comes first, as far as 8 bits tell.
            const previous = slate[i - 1];
            if (suggestion.reason.code === 'bestseller' && previous?.reason.code === 'bestseller') assert.ok(evidence.popularity(suggestion.id) <= evidence.popularity(previous.id) + 0.01 * most, told);
          });
          elsewhere.push(...slate.map((suggestion) => suggestion.id));
        }
      }
    }),
    { seed: 20261126, numRuns: 200 },
  );
  for (const code of ['viewed-together', 'because-viewed', 'bought-together', 'similar', 'viewed-recently', 'bestseller', 'bestseller-in-category', 'trending', 'new', 'assortment', 'buy-again', 'from substitutes', 'from complete-cart']) {
    t.diagnostic(`${code}: ${checked[code] ?? 0} checked`);
    assert.ok(checked[code] > 10, `${code} was hardly ever said`);
  }
});
