// SPDX-License-Identifier: MIT
import { html } from './html.js';
import { itemLink, pictureLink } from './links.js';
import { money } from './money.js';
import { say } from './words.js';

/** @typedef {import('./shop.js').Shop} Shop */
/** @typedef {import('./shop.js').ShopGroup} ShopGroup */
/** @typedef {import('./words.js').Language} Language */

/** The variant that stands for its group: the first that can be bought. @param {ShopGroup} group */
export const face = (group) => group.items.find(({ available }) => available) ?? group.items[0];

/**
 * A product in a list.
 * @param {Shop} shop
 * @param {Language} language
 * @param {ShopGroup} group
 * @param {{ eager?: boolean }} [how] `eager` for the first pictures of a page
 */
export function card(shop, language, group, { eager = false } = {}) {
  const item = face(group);
  const cheapest = Math.min(...group.items.map(({ price }) => price));
  const varies = group.items.some(({ price }) => price !== cheapest);
  const reduced = group.items.some(({ price, listPrice }) => price < listPrice);
  const amount = money(cheapest, shop.currency);
  return html`<li class="card">
<a href="${itemLink(language, item.id)}">
<span class="frame"><img src="${pictureLink(item.id)}" width="400" height="400" alt=""${eager ? '' : html` loading="lazy"`}>${!item.available ? html`<span class="tag gone">${say(language, 'soldOut')}</span>` : reduced && html`<span class="tag">${say(language, 'sale')}</span>`}</span>
<span class="name">${group.name[language]}</span>
</a>
<p class="price">${varies ? say(language, 'from', { price: amount }) : amount}${!varies && reduced ? html` <s><span class="hidden">${say(language, 'was')} </span>${money(item.listPrice, shop.currency)}</s>` : ''}</p>
${group.items.length > 1 && html`<p class="options">${say(language, 'options', { count: group.items.length })}</p>
`}</li>
`;
}

/** @param {Shop} shop @param {Language} language @param {ShopGroup[]} groups @param {number} [eager] how many pictures are in the first view */
export const cards = (shop, language, groups, eager = 0) => html`<ul class="cards">
${groups.map((group, i) => card(shop, language, group, { eager: i < eager }))}</ul>`;
