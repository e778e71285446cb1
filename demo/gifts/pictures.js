// SPDX-License-Identifier: MIT
import { guess } from '../pictures/guess.js';
import { hero } from '../pictures/hero.js';
import { picture } from '../pictures/picture.js';

/** @typedef {import('../shop/shop.js').Shop} Shop */

/** The words of a name that tell the most, for a label. @param {string} title */
const short = (title) => title.replace(/\b(set|pack|box) of \d+\b|\bset\/\d+\b|[^\p{L}\d' -]/giu, ' ').trim().split(/\s+/).slice(0, 5).join(' ');

/** @param {string} title @param {string} mood */
function picturedName(title, mood) {
  const { kind, main, pattern } = guess(title);
  const label = kind === 'label' ? short(title) : kind === 'letter' ? (/\b([A-Z])\b(?!.*\b[A-Z]\b)/.exec(title.toUpperCase())?.[1] ?? 'A') : '';
  return picture(kind, { main, pattern, label }, { mood });
}

/** Pictures drawn from products' names. @param {Shop} shop @returns {Generator<[path: string, content: string]>} */
export function* giftPictures(shop) {
  for (const { category, items: [item] } of shop.groups) yield [`img/${item.id}.svg`, picturedName(item.name.en, category + item.id.slice(0, 3))];
  for (const { path } of shop.categories) {
    const group = shop.groups.find((one) => one.category === path && guess(one.name.en).kind !== 'label');
    yield [`img/c-${path}.svg`, picturedName(group?.name.en ?? path, path)];
  }
  yield ['img/hero.svg', hero('gifts')];
}
