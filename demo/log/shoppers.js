// SPDX-License-Identifier: MIT
import { styles, tastes } from './tastes.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./tastes.js').Taste} Taste */

/**
 * @typedef {object} Shopper
 * @property {string} id
 * @property {Taste} taste
 * @property {Taste} second what else they like
 * @property {string[]} colours
 * @property {number} largeness 0 buys the small pack, 1 the large one
 * @property {number} pace how fast they use things up; 1 is the usual
 * @property {number} visits a year, without those for things that ran out
 * @property {number} ease how readily they buy
 * @property {string} country
 */

const countries = /** @type {const} */ ([['DE', 70], ['AT', 10], ['FR', 7], ['CH', 5], ['NL', 5], ['GB', 3]]);

/**
 * @param {Random} random
 * @param {number} count
 * @returns {Shopper[]}
 */
export const shoppers = (random, count) => Array.from({ length: count }, (_, i) => ({
  id: `s${String(i + 1).padStart(4, '0')}`,
  taste: random.weighted(tastes, ({ share }) => share),
  second: random.weighted(tastes, ({ share }) => share),
  colours: random.pick(Object.values(styles)),
  largeness: random.next(),
  pace: random.between(0.7, 1.4),
  visits: 2 + Math.floor(20 * random.next() ** 1.6),
  ease: random.between(0.5, 1.5),
  country: random.weighted(countries, ([, weight]) => weight)[0],
}));
