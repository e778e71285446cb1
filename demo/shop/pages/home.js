// SPDX-License-Identifier: MIT
import { cards } from '../card.js';
import { html } from '../html.js';
import { icon } from '../icons.js';
import { categoryLink } from '../links.js';
import { say } from '../words.js';

/** @typedef {import('../shop.js').Shop} Shop */
/** @typedef {import('../words.js').Language} Language */
/** @typedef {import('../layout.js').Page} Page */

/** @param {Shop} shop @param {Language} language @returns {Page} */
export function home(shop, language) {
  const departments = shop.categories.filter(({ path }) => !path.includes('/'));
  const { season } = shop;
  // WebKit lets no line end at a full-width comma where words are kept whole.
  const promise = shop.promise[language].split(/(?<=，)/).map((part, index) => [index > 0 && html`<wbr>`, part]);
  const seasonal = shop.groups.filter(({ category }) => category.startsWith(season.category)).sort((a, b) => b.pull - a.pull).slice(0, 10);
  return {
    place: '',
    type: 'home',
    title: shop.name,
    main: html`<section class="hero">
<div class="pitch"><h1>${promise}</h1><p>${shop.text[language]}</p>
<p><a class="button" href="${categoryLink(language, season.category)}">${season.title[language]}</a></p></div>
<img src="/img/hero.svg" width="720" height="440" alt="" fetchpriority="high">
</section>
<alcove-suggest placement="home-for-you" data-add-to-cart></alcove-suggest>
<section class="block"><h2>${say(language, 'departments')}</h2>
<ul class="tiles">
${departments.map(({ path, name }) => html`<li><a href="${categoryLink(language, path)}"><img src="/img/c-${path}.svg" width="400" height="400" alt="" loading="lazy"><span>${name[language]}</span></a></li>
`)}</ul></section>
<alcove-suggest placement="home-trending"></alcove-suggest>
<section class="block season"><h2>${season.title[language]}</h2><p class="lead">${season.text[language]}</p>
${cards(shop, language, seasonal)}
</section>
<alcove-recent limit="12"></alcove-recent>
<ul class="promises">
<li>${icon('van')}<h2>${say(language, 'promiseDelivery')}</h2><p>${say(language, 'promiseDeliveryText')}</p></li>
<li>${icon('back')}<h2>${say(language, 'promiseReturns')}</h2><p>${say(language, 'promiseReturnsText')}</p></li>
<li>${icon('talk')}<h2>${say(language, 'promisePeople')}</h2><p>${say(language, 'promisePeopleText')}</p></li>
</ul>`,
  };
}
