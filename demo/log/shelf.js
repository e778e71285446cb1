// SPDX-License-Identifier: MIT
import { groups } from '../catalogue/catalogue.js';
import { season } from './seasons.js';
import { liking } from './tastes.js';

/** @typedef {import('../catalogue/catalogue.js').Group} Group */
/** @typedef {import('../catalogue/catalogue.js').Item} Item */
/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./shoppers.js').Shopper} Shopper */

/** What shoppers see of the catalogue, and how they find their way in it. */

const byId = new Map(groups.map((group) => [group.id, group]));

/** What is used together, in both directions; the written one counts more. @type {Map<string, { group: Group, weight: number }[]>} */
const companions = new Map(groups.map((group) => [group.id, []]));
for (const group of groups) {
  for (const other of group.goesWith ?? []) {
    const partner = byId.get(other);
    if (!partner) throw new Error(`${group.id} goes with "${other}", which is not in the catalogue`);
    companions.get(group.id)?.push({ group: partner, weight: 2 });
    companions.get(other)?.push({ group, weight: 1 });
  }
}

/** @type {Map<string, Group[]>} */
const shelves = new Map();
for (const group of groups) shelves.set(group.category, [...(shelves.get(group.category) ?? []), group]);

/** @param {Group} group */
const pull = (group) => (group.pull ?? 2) ** 2;

/** @param {Random} random @param {Shopper} shopper @param {number} month */
export const somethingLiked = (random, shopper, month) =>
  random.weighted(groups, (group) => pull(group) * (liking(shopper.taste, group.category) + 0.4 * liking(shopper.second, group.category)) * season(group.category, month));

/** @param {Random} random @param {Group} group */
export const neighbour = (random, group) => random.weighted(shelves.get(group.category) ?? [group], (other) => (other === group ? 0 : pull(other)) + 0.01);

/** What goes with a product, if anything. @param {Random} random @param {Group} group @returns {Group | undefined} */
export function companion(random, group) {
  const known = companions.get(group.id) ?? [];
  return known.length ? random.weighted(known, ({ group: other, weight }) => weight * pull(other)).group : undefined;
}

/**
 * The variant that a shopper looks at: their colours, their size, or the size of what it shall fit.
 * @param {Random} random
 * @param {Shopper} shopper
 * @param {Group} group
 * @param {Item} [fits] what they looked at before
 */
export function variant(random, shopper, group, fits) {
  const sizes = Object.keys(group.sizes ?? {});
  return random.weighted(group.items, (item) => {
    const at = sizes.length > 1 ? sizes.indexOf(item.size) / (sizes.length - 1) : 0.5;
    const bySize = fits?.size && sizes.includes(fits.size) ? (item.size === fits.size ? 12 : 0.4) : 1.2 - Math.abs(at - shopper.largeness);
    const byColour = !item.colour ? 1 : fits?.colour === item.colour ? 14 : shopper.colours.includes(item.colour) ? 5 : 1;
    return bySize * byColour;
  });
}

export { byId };
