// SPDX-License-Identifier: MIT
import { html } from '../html.js';
import { breadcrumbs } from '../layout.js';
import { pageLink } from '../links.js';
import { money } from '../money.js';
import { say } from '../words.js';

/** @typedef {import('../shop.js').Shop} Shop */
/** @typedef {import('../words.js').Language} Language */
/** @typedef {import('../words.js').Term} Term */
/** @typedef {import('../html.js').Markup} Markup */
/** @typedef {import('../layout.js').Page} Page */
/** @typedef {(shop: Shop, language: Language) => Page} Make */

/**
 * A page that is named by its heading.
 * @param {string} place
 * @param {string} type
 * @param {string} title
 * @param {Language} language
 * @param {Markup} content
 * @returns {Page}
 */
const named = (place, type, title, language, content) => ({
  place,
  type,
  title,
  main: html`${breadcrumbs(language, [{ link: '', name: title }])}
<header class="title"><h1>${title}</h1></header>
${content}`,
});

/** @type {Make} */
export const search = (shop, language) => {
  const example = shop.groups[0].name[language];
  return named('search', 'search', say(language, 'search'), language, html`<p class="lead" data-search-words>${say(language, 'searchHint', { example })}</p>
<ul class="cards" data-search-results data-wait></ul>
<noscript><p>${say(language, 'needsScript')}</p></noscript>`);
};

/** @type {Make} */
export const cart = (shop, language) => named('cart', 'cart', say(language, 'yourCart'), language, html`<div class="basket" data-cart-page data-wait>
<section class="lines" aria-label="${say(language, 'yourCart')}"><ul data-cart-lines></ul>
<div class="empty" data-cart-empty hidden><p class="lead">${say(language, 'cartEmpty')}</p><p>${say(language, 'cartEmptyHint')}</p>
<p><a class="button" href="${pageLink(language)}">${say(language, 'keepShopping')}</a></p></div></section>
${summary(language, html`<a class="button big" href="${pageLink(language, 'checkout')}">${say(language, 'checkout')}</a>
<a class="plain" href="${pageLink(language)}">${say(language, 'keepShopping')}</a>`)}
</div>
<noscript><p>${say(language, 'needsScript')}</p></noscript>
<alcove-suggest placement="cart-crosssell" layout="grid" limit="4" data-add-to-cart></alcove-suggest>`);

/** @param {Language} language @param {Markup} more */
const summary = (language, more) => html`<section class="summary" aria-labelledby="summary"><h2 id="summary">${say(language, 'summary')}</h2>
<dl><div><dt>${say(language, 'subtotal')}</dt><dd data-subtotal></dd></div>
<div><dt>${say(language, 'shipping')}</dt><dd data-shipping></dd></div>
<div class="total"><dt>${say(language, 'total')}</dt><dd data-total></dd></div></dl>
<p class="small" data-free-shipping>&nbsp;</p>
${more}</section>`;

/**
 * @param {Language} language
 * @param {Term} label
 * @param {string} name
 * @param {string} autocomplete
 * @param {string} [type]
 */
const field = (language, label, name, autocomplete, type = 'text') => html`<p class="field"><label for="${name}">${say(language, label)}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="120" required></p>
`;

/** @type {Record<string, [en: string, zh: string]>} */
const countries = { DE: ['Germany', '德国'], AT: ['Austria', '奥地利'], CH: ['Switzerland', '瑞士'], FR: ['France', '法国'], NL: ['Netherlands', '荷兰'], GB: ['United Kingdom', '英国'] };

/** @type {Make} */
export const checkout = (shop, language) => named('checkout', 'checkout', say(language, 'checkout'), language, html`<form class="basket" method="post" action="/checkout" data-checkout>
<div class="steps">
<fieldset><legend>${say(language, 'contact')}</legend>
${field(language, 'email', 'email', 'email', 'email')}${field(language, 'name', 'name', 'name')}</fieldset>
<fieldset><legend>${say(language, 'address')}</legend>
${field(language, 'street', 'street', 'street-address')}<div class="pair">${field(language, 'postcode', 'postcode', 'postal-code')}${field(language, 'city', 'city', 'address-level2')}</div>
<p class="field"><label for="country">${say(language, 'country')}</label><select id="country" name="country" autocomplete="country">
${Object.entries(countries).map(([code, names]) => html`<option value="${code}">${names[language === 'en' ? 0 : 1]}</option>
`)}</select></p></fieldset>
<fieldset><legend>${say(language, 'payment')}</legend>
<p class="choice"><label><input type="radio" name="payment" value="invoice" checked> ${say(language, 'invoice')}</label></p>
<p class="choice"><label><input type="radio" name="payment" value="transfer"> ${say(language, 'prepay')}</label></p>
<p class="small">${say(language, 'demoNote')}</p></fieldset>
<input type="hidden" name="language" value="${language}"><input type="hidden" name="items" value="">
</div>
${summary(language, html`<button class="button big" type="submit">${say(language, 'placeOrder')}</button>`)}
</form>
<noscript><p>${say(language, 'needsScript')}</p></noscript>`);

/** @type {Make} */
export const thankYou = (shop, language) => named('thank-you', 'thank-you', say(language, 'thanks'), language, html`<p class="lead" data-thanks>${say(language, 'thanksPlain')}</p>
<p><a class="button" href="${pageLink(language)}">${say(language, 'keepShopping')}</a> <a class="button quiet" href="${pageLink(language, 'account')}">${say(language, 'yourOrders')}</a></p>
<alcove-suggest placement="thanks-for-you"></alcove-suggest>`);

/** @type {Make} */
export const account = (shop, language) => named('account', 'account', say(language, 'account'), language, html`<div data-account data-wait>
<form class="sheet" method="post" action="/account/sign-in" data-signed-out>
<h2>${say(language, 'signIn')}</h2><p>${say(language, 'signInText')}</p>
<p class="error" role="alert" data-sign-in-failed></p>
${field(language, 'email', 'email', 'username', 'email')}${field(language, 'password', 'password', 'current-password', 'password')}
<input type="hidden" name="language" value="${language}">
<p><button class="button" type="submit">${say(language, 'signIn')}</button></p>
<p class="small">${say(language, 'signInHint')}</p>
</form>
<section data-signed-in hidden><h2 data-hello></h2>
<form method="post" action="/account/sign-out" data-sign-out><input type="hidden" name="language" value="${language}"><button class="button quiet" type="submit">${say(language, 'signOut')}</button></form>
<h2>${say(language, 'yourOrders')}</h2><ul class="orders" data-orders></ul></section>
</div>
<alcove-recent limit="12"></alcove-recent>`);

/** @type {Make} */
export const help = (shop, language) => ({
  ...named('help', 'help', say(language, 'helpTitle'), language, html`<div class="questions">
${shop.help.map(({ question, answer }) => html`<details><summary>${fill(shop, question[language])}</summary><p>${fill(shop, answer[language])}</p></details>
`)}</div>`),
  jsonLd: [{
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: shop.help.map(({ question, answer }) => ({ '@type': 'Question', name: question[language], acceptedAnswer: { '@type': 'Answer', text: fill(shop, answer[language]) } })),
  }],
});

/** Puts the shop's amounts into an answer. @param {Shop} shop @param {string} text */
const fill = (shop, text) => text.replaceAll('{free}', money(shop.freeShippingFrom, shop.currency)).replaceAll('{shipping}', money(shop.shipping, shop.currency));

/** @type {Make} */
export const notFound = (shop, language) => named('not-found', 'other', say(language, 'notFound'), language, html`<p class="lead">${say(language, 'notFoundText')}</p>
<p><a class="button" href="${pageLink(language)}">${say(language, 'keepShopping')}</a></p>`);
