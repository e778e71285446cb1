// SPDX-License-Identifier: MIT
import { categories, colours, groups } from '../catalogue/catalogue.js';
import { kinds } from './kinds.js';
import { hero } from './hero.js';
import { picture } from './picture.js';
import { sizeRank } from './sizeRank.js';

/** @typedef {import('../catalogue/catalogue.js').Group} Group */
/** @typedef {import('../catalogue/catalogue.js').Item} Item */

/** @param {Group} group @param {Item} item */
function itemPicture(group, item) {
  const main = item.colour ? colours[item.colour].hex : group.tint ?? '#b9bfc4';
  const kind = group.kind in kinds ? group.kind : 'label';
  return picture(kind, { main, label: group.label ?? group.en[0], size: /^[\d.]+ (k?g|ml|l)$/.test(item.size) ? item.size : '' }, { mood: group.category, scale: sizeRank(group, item) });
}

/** Which product's picture stands for a department. @type {Record<string, string>} */
const faces = { kitchen: 'POT-CASS', baking: 'TIN-BUNDT', 'coffee-and-tea': 'MOKA', table: 'MUG-STONE', storage: 'JAR-CLIP', pantry: 'OIL-OLIVE', care: 'BRUSH-DISH', outdoor: 'PICNIC-BASKET', gifts: 'SET-COFFEE' };

/** Every picture of our own shop. @returns {Generator<[path: string, content: string]>} */
export function* hearthPictures() {
  for (const group of groups) for (const item of group.items) yield [`img/${item.id}.svg`, itemPicture(group, item)];
  for (const { path } of categories.filter((category) => !category.path.includes('/'))) {
    const group = groups.find(({ id }) => id === faces[path]) ?? groups.find(({ category }) => category.startsWith(path));
    if (group) yield [`img/c-${path}.svg`, itemPicture(group, group.items[0])];
  }
  yield ['img/hero.svg', hero('kitchen')];
}
