// SPDX-License-Identifier: MIT

/** @typedef {import('../catalogue/catalogue.js').Group} Group */
/** @typedef {import('../catalogue/catalogue.js').Item} Item */

/**
 * How large a variant is drawn: the largest full size, smaller ones a little smaller.
 * @param {Group} group
 * @param {Item} item
 */
export function sizeRank(group, item) {
  const sizes = Object.keys(group.sizes ?? {});
  if (sizes.length < 2 || sizes[0].startsWith('set')) return 1;
  return Math.round((1 - 0.14 * ((sizes.length - 1 - sizes.indexOf(item.size)) / (sizes.length - 1))) * 100) / 100;
}
