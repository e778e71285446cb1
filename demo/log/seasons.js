// SPDX-License-Identifier: MIT

/** How much a category is wanted from January to December; a whole department where none is named. @type {Record<string, number[]>} */
const months = {
  baking: [0.8, 0.8, 1, 1, 0.8, 0.6, 0.5, 0.6, 0.9, 1.2, 1.9, 2.4],
  'pantry/baking': [0.8, 0.8, 1, 1, 0.8, 0.6, 0.5, 0.6, 0.9, 1.2, 1.9, 2.4],
  'gifts/christmas': [0.05, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.05, 0.3, 1.4, 4.5, 5],
  'gifts/sets': [0.6, 0.8, 0.8, 1, 1.6, 0.8, 0.6, 0.6, 0.7, 1, 2.2, 3],
  'outdoor/picnic': [0.1, 0.2, 0.6, 1.4, 3, 3.4, 3.2, 2.4, 1, 0.3, 0.1, 0.2],
  'outdoor/grill': [0.1, 0.2, 0.8, 2, 3.2, 3.4, 3, 2.4, 1, 0.4, 0.1, 0.2],
  'outdoor/ice': [0.05, 0.1, 0.3, 0.8, 2, 3.6, 4.4, 3.6, 1, 0.2, 0.1, 0.1],
  'coffee-and-tea/tea': [1.5, 1.4, 1.2, 0.9, 0.7, 0.6, 0.5, 0.6, 0.9, 1.3, 1.6, 1.6],
  'storage/jars': [1.5, 1, 0.8, 0.8, 0.9, 1.2, 1.7, 1.9, 1.6, 1, 0.8, 0.7],
  'storage/boxes': [2, 1.3, 1.1, 1, 0.9, 0.9, 0.8, 1, 1.2, 1, 0.8, 0.6],
  'table/linen': [0.7, 0.8, 1, 1, 1, 1, 0.9, 0.8, 0.9, 1, 1.5, 1.8],
};

/** How many people are in the shop at all. */
export const traffic = [0.9, 0.8, 0.9, 0.95, 1, 0.95, 0.85, 0.85, 1, 1.1, 1.6, 1.7];

/** @param {string} category @param {number} month 0 to 11 */
export const season = (category, month) => (months[category] ?? months[category.split('/')[0]])?.[month] ?? 1;
