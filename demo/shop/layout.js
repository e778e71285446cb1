// SPDX-License-Identifier: MIT
import { html, json } from './html.js';
import { icon } from './icons.js';
import { categoryLink, pageLink } from './links.js';
import { money } from './money.js';
import { languages, say, scriptWords } from './words.js';

/** @typedef {import('./html.js').Markup} Markup */
/** @typedef {import('./shop.js').Shop} Shop */
/** @typedef {import('./words.js').Language} Language */

/**
 * @typedef {object} Page
 * @property {string} place where it is, below its language: '' for home, `c/kitchen/knives`
 * @property {string} type what Alcove is told the page is
 * @property {string} title
 * @property {string} [description]
 * @property {string} [category] a category's path
 * @property {unknown[]} [jsonLd]
 * @property {Markup} main
 */

/**
 * A whole document around a page.
 * @param {Shop} shop
 * @param {Language} language
 * @param {Page} page
 */
export function layout(shop, language, page) {
  const { tag } = languages[language];
  const title = page.place ? `${page.title} · ${shop.name}` : `${shop.name} · ${shop.promise[language]}`;
  return html`<!doctype html>
<html lang="${tag}" data-alcove-page="${page.type}"${page.category ? html` data-alcove-category="${page.category}"` : ''}>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/alcove/alcove.css">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description ?? shop.text[language]}">
<link rel="stylesheet" href="/assets/shop.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${shop.languages.length > 1 && shop.languages.map((other) => html`<link rel="alternate" hreflang="${languages[other].tag}" href="${pageLink(other, page.place)}">
`)}<script async src="/alcove/alcove.js"></script>
<script type="module" src="/assets/shop.js"></script>
<script type="application/json" id="shop">${json({ id: shop.id, language, tag, currency: shop.currency, shipping: shop.shipping, freeShippingFrom: shop.freeShippingFrom, words: scriptWords(language) })}</script>
${(page.jsonLd ?? []).map((data) => html`<script type="application/ld+json">${json(data)}</script>
`)}</head>
<body>
<a class="skip" href="#main">${say(language, 'skip')}</a>
<header><p class="announce">${say(language, 'announce', { amount: money(shop.freeShippingFrom, shop.currency).replace('.00', '') })}</p>
${header(shop, language, page)}</header>
<main id="main" tabindex="-1">
${page.main}
</main>
${footer(shop, language)}
<p class="notice" role="status" aria-live="polite"></p>
<section class="remember" aria-label="${say(language, 'rememberTitle')}" hidden>
<p>${say(language, 'remember')}</p>
<div><button type="button" class="button" data-remember="granted">${say(language, 'rememberYes')}</button>
<button type="button" class="button quiet" data-remember="denied">${say(language, 'rememberNo')}</button></div>
</section>
</body>
</html>
`;
}

/** @param {Shop} shop @param {Language} language @param {Page} page */
function header(shop, language, page) {
  const top = page.category?.split('/')[0];
  const departments = shop.categories.filter(({ path }) => !path.includes('/'));
  return html`<div class="head">
<div class="bar">
<a class="logo" href="${pageLink(language)}">${icon('logo')}<span>${shop.name}</span></a>
<form class="find" role="search" action="${pageLink(language, 'search')}">
<label class="hidden" for="find">${say(language, 'searchFor')}</label>
<input id="find" type="search" name="q" placeholder="${say(language, 'searchFor')}" autocomplete="off">
<button type="submit" aria-label="${say(language, 'search')}">${icon('search')}</button>
</form>
<div class="tools">
${shop.languages.filter((other) => other !== language).map((other) => html`<a class="tool" href="${pageLink(other, page.place)}" lang="${languages[other].tag}" hreflang="${languages[other].tag}" data-language>${languages[other].name}</a>
`)}<a class="tool" href="${pageLink(language, 'account')}">${icon('person')}<span class="word">${say(language, 'account')}</span></a>
<a class="tool cart" href="${pageLink(language, 'cart')}">${icon('basket')}<span class="word">${say(language, 'cart')}</span><span class="badge" data-cart-count aria-hidden="true">0</span><span class="hidden" data-cart-words>${say(language, 'cartItems', { count: 0 })}</span></a>
</div>
</div>
<nav class="menu" aria-label="${say(language, 'menu')}"><ul>
${departments.map(({ path, name }) => html`<li><a href="${categoryLink(language, path)}"${path === top ? html` aria-current="true"` : ''}>${name[language]}</a></li>
`)}</ul></nav>
</div>`;
}

/** @param {Shop} shop @param {Language} language */
function footer(shop, language) {
  const departments = shop.categories.filter(({ path }) => !path.includes('/')).slice(0, 8);
  return html`<footer class="foot"><div class="columns">
<section><h2>${shop.name}</h2><p>${shop.text[language]}</p></section>
<section><h2>${say(language, 'footerShop')}</h2><ul>
${departments.map(({ path, name }) => html`<li><a href="${categoryLink(language, path)}">${name[language]}</a></li>
`)}</ul></section>
<section><h2>${say(language, 'footerService')}</h2><ul>
<li><a href="${pageLink(language, 'help')}">${say(language, 'help')}</a></li>
<li><a href="${pageLink(language, 'account')}">${say(language, 'yourOrders')}</a></li>
<li><a href="${pageLink(language, 'cart')}">${say(language, 'cart')}</a></li>
</ul><p class="small">${say(language, 'demoNote')}</p></section>
</div></footer>`;
}

/**
 * The way from home to here.
 * @param {Language} language
 * @param {{ link: string, name: string }[]} steps the last one is this page
 */
export const breadcrumbs = (language, steps) => html`<nav class="crumbs" aria-label="${say(language, 'youAreHere')}"><ol>
<li><a href="${pageLink(language)}">${say(language, 'home')}</a></li>
${steps.map(({ link, name }, i) => (i < steps.length - 1 ? html`<li><a href="${link}">${name}</a></li>
` : html`<li aria-current="page">${name}</li>
`))}</ol></nav>`;
