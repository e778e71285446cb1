// SPDX-License-Identifier: MIT
import { face } from './card.js';
import { layout } from './layout.js';
import { categoryPages } from './pages/category.js';
import { home } from './pages/home.js';
import { account, cart, checkout, help, notFound, search, thankYou } from './pages/others.js';
import { product } from './pages/product.js';

/** @typedef {import('./shop.js').Shop} Shop */
/** @typedef {import('./words.js').Language} Language */
/** @typedef {{ path: string, content: string }} File below the web root */

/**
 * Every page of the shop as a file.
 * @param {Shop} shop
 * @returns {Generator<File>}
 */
export function* site(shop) {
  for (const language of shop.languages) {
    for (const page of pages(shop, language)) {
      const folder = decodeURIComponent(page.place);
      yield { path: `${language}/${folder}${folder && '/'}index.html`, content: layout(shop, language, page).text };
    }
    yield { path: `${language}/products.json`, content: productList(shop, language) };
  }
}

/** @param {Shop} shop @param {Language} language */
function* pages(shop, language) {
  yield home(shop, language);
  for (const make of [search, cart, checkout, thankYou, account, help, notFound]) yield make(shop, language);
  for (const category of shop.categories) yield* categoryPages(shop, language, category);
  for (const group of shop.groups) for (const item of group.items) yield product(shop, language, group, item);
}

/**
 * What cart, search and checkout read: one row an item, `[id, name, price, list price, available, group, words]`;
 * the first row of a group is the one that stands for it in lists, and the one that search finds it by.
 * @param {Shop} shop
 * @param {Language} language
 */
function productList(shop, language) {
  const names = new Map(shop.categories.map(({ path, name }) => [path, name[language]]));
  const rows = shop.groups.flatMap((group) => {
    const first = face(group);
    return [first, ...group.items.filter((item) => item !== first)].map((item) =>
      [item.id, item.name[language], item.price, item.listPrice, item.available ? 1 : 0, group.id, [group.brand, names.get(group.category), item === first ? group.keywords[language] : ''].filter(Boolean).join(' ')]);
  });
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
