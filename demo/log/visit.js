// SPDX-License-Identifier: MIT
import { byId, companion, neighbour, somethingLiked, variant } from './shelf.js';

/** @typedef {import('../catalogue/catalogue.js').Group} Group */
/** @typedef {import('../catalogue/catalogue.js').Item} Item */
/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./shoppers.js').Shopper} Shopper */
/** @typedef {{ item: Item, quantity: number }} Bought */

/**
 * What happened in one visit.
 * @typedef {object} Visit
 * @property {{ time: number, event: string, item: string }[]} events
 * @property {Bought[]} order
 * @property {number} end
 */

/** @param {Item} item */
const group = (item) => /** @type {Group} */ (byId.get(item.group));

/**
 * A visit: looking from one thing to the next, sometimes buying.
 * @param {Random} random
 * @param {Shopper} shopper
 * @param {number} start seconds
 * @param {Item[]} needed what ran out and is bought again
 * @returns {Visit}
 */
export function visit(random, shopper, start, needed) {
  const month = new Date(start * 1000).getUTCMonth();
  /** @type {Visit['events']} */
  const events = [];
  /** @type {Map<string, Bought>} */
  const cart = new Map();
  let time = start;
  const tell = (/** @type {string} */ event, /** @type {Item} */ item) => {
    events.push({ time, event, item: item.id });
    time += Math.round(random.between(15, 150));
  };
  const put = (/** @type {Item} */ item) => {
    tell('add_to_cart', item);
    cart.set(item.id, { item, quantity: quantity(random, item) });
  };
  for (const item of needed) {
    if (random.chance(0.8)) tell('view_item', item);
    put(item);
  }

  let here = needed[0] ?? variant(random, shopper, somethingLiked(random, shopper, month));
  let steps = Math.floor(random.between(needed.length ? 0 : 1, needed.length ? 4 : 9));
  let fresh = needed.length === 0;
  while (steps-- > 0) {
    if (!fresh) here = next(random, shopper, here, month, cart.has(here.id));
    fresh = false;
    tell('view_item', here);
    const goesWithCart = [...cart.values()].some(({ item }) => group(item).goesWith?.includes(here.group));
    const has = [...cart.values()].some(({ item }) => item.group === here.group);
    if (here.available && !has && random.chance(shopper.ease * (goesWithCart ? 0.55 : 0.15))) {
      put(here);
      steps += 1;
    }
  }
  const buys = cart.size > 0 && random.chance(needed.length ? 0.93 : 0.58);
  if (buys) for (const { item } of cart.values()) events.push({ time, event: 'purchase', item: item.id });
  return { events, order: buys ? [...cart.values()] : [], end: time };
}

/**
 * Where a shopper goes from an item.
 * @param {Random} random
 * @param {Shopper} shopper
 * @param {Item} here
 * @param {number} month
 * @param {boolean} inCart things in the cart lead to what goes with them
 */
function next(random, shopper, here, month, inCart) {
  const way = random.next();
  const partner = way < (inCart ? 0.6 : 0.34) ? companion(random, group(here)) : undefined;
  if (partner) return variant(random, shopper, partner, here);
  if (way < 0.72) return variant(random, shopper, neighbour(random, group(here)), here);
  if (way < 0.8 && group(here).items.length > 1) return random.pick(group(here).items.filter(({ id }) => id !== here.id));
  return variant(random, shopper, somethingLiked(random, shopper, month));
}

/** @param {Random} random @param {Item} item */
function quantity(random, item) {
  if (/^(PLATE|BOWL|MUG|CUP-(TEA|CAPP))/.test(item.group)) return random.weighted([1, 2, 4, 6], (n) => [3, 4, 3, 1][[1, 2, 4, 6].indexOf(n)]);
  return group(item).refill && random.chance(0.3) ? 2 : 1;
}
