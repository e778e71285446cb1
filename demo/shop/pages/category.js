// SPDX-License-Identifier: MIT
import { cards } from '../card.js';
import { html } from '../html.js';
import { breadcrumbs } from '../layout.js';
import { categoryLink, pageLink } from '../links.js';
import { say } from '../words.js';

/** @typedef {import('../shop.js').Shop} Shop */
/** @typedef {import('../shop.js').Category} Category */
/** @typedef {import('../words.js').Language} Language */
/** @typedef {import('../layout.js').Page} Page */

const perPage = 60;

/** A category and those above it, from the top. @param {Shop} shop @param {string} path */
export const trail = (shop, path) =>
  path.split('/').map((_, i, levels) => shop.categories.find((category) => category.path === levels.slice(0, i + 1).join('/'))).filter((step) => step !== undefined);

/**
 * A category's pages: the most wanted first, sixty to a page.
 * @param {Shop} shop
 * @param {Language} language
 * @param {Category} category
 * @returns {Page[]}
 */
export function categoryPages(shop, language, category) {
  const groups = shop.groups.filter((group) => group.category === category.path || group.category.startsWith(category.path + '/')).sort((a, b) => b.pull - a.pull);
  const pages = Math.max(1, Math.ceil(groups.length / perPage));
  return Array.from({ length: pages }, (_, index) => categoryPage(shop, language, category, groups, index, pages));
}

/**
 * @param {Shop} shop
 * @param {Language} language
 * @param {Category} category
 * @param {Shop['groups']} groups
 * @param {number} index
 * @param {number} pages
 * @returns {Page}
 */
function categoryPage(shop, language, category, groups, index, pages) {
  const within = shop.categories.filter(({ path }) => path.startsWith(category.path + '/'));
  const steps = trail(shop, category.path).map(({ path, name }) => ({ link: categoryLink(language, path), name: name[language] }));
  const place = (/** @type {number} */ at) => `c/${category.path}${at ? `/${at + 1}` : ''}`;
  return {
    place: place(index),
    type: 'category',
    title: category.name[language],
    description: category.text[language],
    category: category.path,
    main: html`${breadcrumbs(language, steps)}
<header class="title"><h1>${category.name[language]}</h1><p class="lead">${category.text[language]}</p></header>
${within.length > 0 && html`<ul class="chips">
${within.map(({ path, name }) => html`<li><a href="${categoryLink(language, path)}">${name[language]}</a></li>
`)}</ul>
`}${index === 0 && html`<alcove-suggest placement="category-top" data-add-to-cart></alcove-suggest>
`}<section class="block"><h2>${say(language, 'all', { name: category.name[language] })} <span class="count">${say(language, groups.length === 1 ? 'countOne' : 'count', { count: groups.length })}</span></h2>
${cards(shop, language, groups.slice(index * perPage, (index + 1) * perPage), index ? 8 : 0)}
</section>
${pages > 1 && html`<nav class="pages" aria-label="${category.name[language]}"><ol>
${Array.from({ length: pages }, (_, at) => html`<li>${at === index ? html`<span aria-current="page">${at + 1}</span>` : html`<a href="${pageLink(language, place(at))}">${at + 1}</a>`}</li>
`)}</ol></nav>`}`,
  };
}
