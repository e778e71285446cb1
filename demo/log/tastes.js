// SPDX-License-Identifier: MIT

/**
 * What kinds of people shop here.
 * @typedef {object} Taste
 * @property {string} name
 * @property {number} share of all shoppers, relative
 * @property {Record<string, number>} likes category prefixes; the longest that fits counts, else 0.25
 */

/** @type {Taste[]} */
export const tastes = [
  { name: 'baker', share: 20, likes: { baking: 6, 'pantry/baking': 7, 'gifts/christmas': 2, 'kitchen/measuring': 2, 'table/serving': 1.2, 'storage/boxes': 0.7 } },
  { name: 'coffee', share: 17, likes: { 'coffee-and-tea': 2, 'coffee-and-tea/beans': 8, 'coffee-and-tea/brewing': 7, 'coffee-and-tea/filters': 5, 'coffee-and-tea/tea': 0.4, 'coffee-and-tea/teaware': 0.4, 'table/mugs': 2.5, 'storage/jars': 0.7 } },
  { name: 'tea', share: 10, likes: { 'coffee-and-tea/tea': 8, 'coffee-and-tea/teaware': 7, 'coffee-and-tea/filters': 1.5, 'table/mugs': 2.5, 'pantry/sweet': 2.5, 'coffee-and-tea/beans': 0.2 } },
  { name: 'knives', share: 8, likes: { 'kitchen/knives': 9, 'kitchen/boards': 5, 'care/upkeep': 3, 'kitchen/pans': 2, 'outdoor/grill': 2 } },
  { name: 'cook', share: 17, likes: { 'kitchen/pans': 6, 'kitchen/pots': 5, 'kitchen/tools': 4, 'kitchen/knives': 2, 'pantry/spices': 4, 'pantry/oil-and-vinegar': 4, 'care/upkeep': 2, 'outdoor/grill': 1.5 } },
  { name: 'host', share: 11, likes: { table: 4, 'table/glasses': 5, 'table/serving': 5, 'table/linen': 4, 'pantry/sweet': 1.5, 'kitchen/boards': 1.5, 'outdoor/picnic': 2.5, 'outdoor/ice': 2 } },
  { name: 'tidy', share: 9, likes: { storage: 6, 'care/washing-up': 6, 'care/upkeep': 3, 'kitchen/tools': 1 } },
  { name: 'giver', share: 8, likes: { gifts: 7, 'pantry/sweet': 3, 'table/mugs': 2, 'coffee-and-tea/teaware': 1.5, 'kitchen/boards': 1 } },
];

/** What people like to look at: a colour outside of it is chosen rarely. @type {Record<string, string[]>} */
export const styles = {
  warm: ['cream', 'terracotta', 'butter', 'blush', 'olive', 'copper', 'sand', 'cherry'],
  cool: ['ink', 'sky', 'white', 'steel', 'ocean', 'clear', 'oak'],
  dark: ['charcoal', 'black', 'walnut', 'plum', 'amber'],
  natural: ['sage', 'oak', 'beech', 'forest', 'cream', 'brass', 'acacia'],
};

/** How a category fits a taste. @param {Taste} taste @param {string} category */
export function liking(taste, category) {
  const [top] = category.split('/');
  return taste.likes[category] ?? taste.likes[top] ?? 0.25;
}
