// SPDX-License-Identifier: MIT
import { items } from './catalogue.js';
import { element, find, ready, write } from './dom.js';
import { money, say } from './settings.js';

/** Search: every word of the question has to occur in an item's name, brand or category. */

/** @typedef {import('./catalogue.js').Item} Item */

const most = 48;

/** @param {string} text */
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();

/** @param {Item} item @param {string[]} words */
const matches = (item, words) => {
  const text = fold(`${item.name} ${item.words} ${item.id}`);
  return words.every((word) => text.includes(word));
};

/** @param {Item} item */
function cardOf(item) {
  const frame = element('span', { class: 'frame' }, element('img', { src: item.picture, width: 400, height: 400, alt: '', loading: 'lazy' }));
  if (!item.available) frame.append(element('span', { class: 'tag gone' }, say('soldOut')));
  else if (item.price < item.listPrice) frame.append(element('span', { class: 'tag' }, say('sale')));
  const price = element('p', { class: 'price' }, money(item.price));
  if (item.price < item.listPrice) price.append(' ', element('s', {}, money(item.listPrice)));
  return element('li', { class: 'card' }, element('a', { href: item.link }, frame, element('span', { class: 'name' }, item.name)), price);
}

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
const field = find('#find');
if (field instanceof HTMLInputElement) field.value = query;

if (query) {
  const words = fold(query).split(/\s+/);
  const groups = new Set();
  const hits = (await items()).filter((item) => matches(item, words) && !groups.has(item.group) && groups.add(item.group));
  write('main h1', say('results', { query }));
  write('[data-search-words]', hits.length === 0 ? say('searchNothing', { query }) : `${say(hits.length === 1 ? 'countOne' : 'count', { count: hits.length })}${hits.length > most ? ` · ${say('searchMany', { count: most })}` : ''}`);
  find('[data-search-results]')?.replaceChildren(...hits.slice(0, most).map(cardOf));
}
ready();
