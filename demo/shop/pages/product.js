// SPDX-License-Identifier: MIT
import { html } from '../html.js';
import { breadcrumbs } from '../layout.js';
import { categoryLink, itemLink, pictureLink } from '../links.js';
import { decimal, money } from '../money.js';
import { say } from '../words.js';
import { trail } from './category.js';

/** @typedef {import('../shop.js').Shop} Shop */
/** @typedef {import('../shop.js').ShopGroup} ShopGroup */
/** @typedef {import('../shop.js').ShopItem} ShopItem */
/** @typedef {import('../words.js').Language} Language */
/** @typedef {import('../layout.js').Page} Page */

/**
 * @param {Shop} shop
 * @param {Language} language
 * @param {ShopGroup} group
 * @param {ShopItem} item
 * @returns {Page}
 */
export function product(shop, language, group, item) {
  const name = item.name[language];
  const steps = trail(shop, group.category).map((step) => ({ link: categoryLink(language, step.path), name: step.name[language] }));
  const amount = (/** @type {number} */ minor) => money(minor, shop.currency);
  return {
    place: `p/${encodeURIComponent(item.id)}`,
    type: 'product',
    title: name,
    description: group.text[language],
    category: group.category,
    jsonLd: [linkedData(shop, language, group, item)],
    main: html`${breadcrumbs(language, [...steps, { link: '', name }])}
<article class="product">
<img class="shot" src="${pictureLink(item.id)}" width="640" height="640" alt="${name}" fetchpriority="high">
<div class="facts">
${group.brand && html`<p class="brand">${group.brand}</p>
`}<h1>${name}</h1>
<p class="price">${item.price < item.listPrice ? html`<strong>${amount(item.price)}</strong> <s><span class="hidden">${say(language, 'was')} </span>${amount(item.listPrice)}</s> <span class="tag">${say(language, 'sale')}</span>` : html`<strong>${amount(item.price)}</strong>`} <span class="small">${say(language, 'taxIncluded')}</span></p>
<p class="text">${group.text[language]}</p>
${group.items.length > 1 && chooser(shop, language, group, item)}
<p class="stock${item.available ? '' : ' gone'}">${say(language, item.available ? 'inStock' : 'soldOutLong')}</p>
<form class="buy" data-buy="${item.id}" data-name="${name}">
<label for="quantity">${say(language, 'quantity')}</label>
<input id="quantity" name="quantity" type="number" min="1" max="99" value="1" inputmode="numeric"${item.available ? '' : html` disabled`}>
<button class="button big" type="submit"${item.available ? '' : html` disabled`}>${say(language, item.available ? 'addToCart' : 'soldOut')}</button>
</form>
<noscript><p>${say(language, 'needsScript')}</p></noscript>
<ul class="ticks">
<li>${say(language, 'delivery', { amount: amount(shop.freeShippingFrom), shipping: amount(shop.shipping) })}</li>
<li>${say(language, 'returns')}</li>
</ul>
<h2>${say(language, 'details')}</h2>
<dl>
${group.facts.map(({ term, value }) => html`<div><dt>${term[language]}</dt><dd>${value[language]}</dd></div>
`)}<div><dt>${say(language, 'article')}</dt><dd>${item.id}</dd></div>
</dl>
</div>
</article>
<alcove-suggest placement="pdp-together" layout="grid" limit="4" data-add-to-cart></alcove-suggest>
<alcove-suggest placement="pdp-similar">
<template data-for="item"><article class="card"><a data-href="link"><span class="frame"><img data-src="picture" width="400" height="400" alt="" loading="lazy"></span><span class="name" data-text="name"></span></a><p class="price"><span data-text="price"></span> <s data-if="listPrice" data-text="listPrice"></s></p><p class="options" data-text="reason"></p></article></template>
</alcove-suggest>
<alcove-recent limit="12"></alcove-recent>`,
  };
}

/** Links to the group's variants, as pictures. @param {Shop} shop @param {Language} language @param {ShopGroup} group @param {ShopItem} item */
const chooser = (shop, language, group, item) => html`<nav class="variants" aria-label="${say(language, 'choose')}"><p>${say(language, 'choose')}: <strong>${item.variantName[language]}</strong></p>
<ul>
${group.items.map((other) => html`<li><a href="${itemLink(language, other.id)}"${other === item ? html` aria-current="true"` : ''}${other.available ? '' : html` class="gone"`}><img src="${pictureLink(other.id)}" width="72" height="72" alt=""><span>${other.variantName[language]}</span></a></li>
`)}</ul></nav>
`;

/** What search engines, and Alcove, read. @param {Shop} shop @param {Language} language @param {ShopGroup} group @param {ShopItem} item */
const linkedData = (shop, language, group, item) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: item.id,
  name: item.name[language],
  description: group.text[language],
  category: group.category,
  image: pictureLink(item.id),
  ...(group.brand ? { brand: { '@type': 'Brand', name: group.brand } } : {}),
  ...(group.items.length > 1 ? { isVariantOf: { '@type': 'ProductGroup', productGroupID: group.id } } : {}),
  offers: {
    '@type': 'Offer',
    price: decimal(item.price),
    priceCurrency: shop.currency,
    availability: item.available ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
    url: itemLink(language, item.id),
  },
});
