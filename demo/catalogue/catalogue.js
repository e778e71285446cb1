// SPDX-License-Identifier: MIT
import { categories } from './categories.js';
import { colours } from './colours.js';
import { expand } from './variants.js';
import baking from './products/baking.js';
import coffee from './products/coffee.js';
import household from './products/household.js';
import kitchen from './products/kitchen.js';
import pantry from './products/pantry.js';
import storage from './products/storage.js';
import table from './products/table.js';

/** @typedef {import('./categories.js').Words} Words */

/**
 * One product as it is written down. Prices are decimals in the shop's currency; sizes carry the price of each size;
 * every size comes in every colour. `refill` is after how many days a household needs it again.
 * @typedef {object} Product
 * @property {string} id
 * @property {string} kind which picture is drawn
 * @property {string} brand
 * @property {string} material
 * @property {string} [tint] the picture's main colour where there is no choice of colours
 * @property {string} [label] a word printed on the picture's label
 * @property {number} [price]
 * @property {Record<string, number>} [sizes]
 * @property {string[]} [colours]
 * @property {number | Record<string, number>} [sale] the reduced price, of all variants or by size
 * @property {string[]} [out] sizes, colours, `size colour` pairs or `all` that are sold out
 * @property {string[]} [care]
 * @property {number} [refill]
 * @property {number} [pull] how many shoppers it draws, 1 to 5
 * @property {string[]} [goesWith] ids of products that are used together with it
 * @property {[name: string, text: string]} en
 * @property {[name: string, text: string]} zh
 */

/**
 * One sellable variant.
 * @typedef {object} Item
 * @property {string} id
 * @property {string} group the product it is a variant of
 * @property {string} category
 * @property {string} brand
 * @property {string} material
 * @property {string} colour a key of `colours`, or ''
 * @property {string} size as written, or ''
 * @property {number} price in minor units, as sold today
 * @property {number} listPrice before the reduction; equal to `price` without one
 * @property {boolean} available
 * @property {Words} name the product's name with what sets the variant apart
 * @property {Words} text
 */

/** @typedef {Product & { category: string, items: Item[] }} Group */

/** @returns {Group[]} */
function assemble() {
  const order = categories.map(({ path }) => path);
  const written = { ...kitchen, ...baking, ...coffee, ...table, ...storage, ...pantry, ...household };
  return Object.entries(written).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).flatMap(([category, products]) => {
    if (!order.includes(category)) throw new Error(`no category "${category}"`);
    return products.map((product) => ({ ...product, category, items: expand(product, category) }));
  });
}

/** Every product with its variants, in the order of the menu. */
export const groups = assemble();

/** Every variant. */
export const items = groups.flatMap((group) => group.items);

export { categories, colours };
