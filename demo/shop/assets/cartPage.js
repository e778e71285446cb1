// SPDX-License-Identifier: MIT
import * as cart from './cart.js';
import { itemsById } from './catalogue.js';
import { element, find, ready, write } from './dom.js';
import { money, pageLink, say, settings } from './settings.js';

/** The lines of the cart, and the sums on cart and checkout. */

/** @typedef {import('./catalogue.js').Item} Item */

const items = await itemsById();

const known = () => cart.lines().flatMap(({ id, quantity }) => {
  const item = items.get(id);
  return item ? [{ item, quantity }] : [];
});

/** @param {Item} item @param {number} quantity */
function lineOf(item, quantity) {
  const select = element('select', { 'aria-label': say('quantityOf', { name: item.name }) });
  for (let n = 1; n <= Math.max(10, quantity); n++) select.append(element('option', { value: n, selected: n === quantity }, String(n)));
  select.addEventListener('change', () => cart.change(item.id, Number(select.value)));
  const remove = element('button', { type: 'button', 'aria-label': say('removeName', { name: item.name }) }, say('remove'));
  remove.addEventListener('click', () => cart.change(item.id, 0));
  return element('li', {},
    element('a', { href: item.link, tabindex: -1, 'aria-hidden': 'true' }, element('img', { src: item.picture, width: 96, height: 96, alt: '' })),
    element('div', { class: 'what' }, element('a', { href: item.link }, item.name), element('div', { class: 'amount' }, select, remove)),
    element('strong', {}, money(item.price * quantity)));
}

function show() {
  const lines = known();
  const subtotal = lines.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0);
  const gap = settings.freeShippingFrom - subtotal;
  const shipping = gap > 0 && subtotal > 0 ? settings.shipping : 0;
  write('[data-subtotal]', money(subtotal));
  write('[data-shipping]', shipping ? money(shipping) : say('free'));
  write('[data-total]', money(subtotal + shipping));
  write('[data-free-shipping]', gap > 0 ? say('toFree', { amount: money(gap) }) : say('isFree'));
  find('[data-cart-lines]')?.replaceChildren(...lines.map(({ item, quantity }) => lineOf(item, quantity)));
  const empty = find('[data-cart-empty]');
  if (empty) empty.hidden = lines.length > 0;
  const summary = find('[data-cart-page] .summary');
  if (summary) summary.hidden = lines.length === 0;
}

cart.onChange(show);
show();
ready();

const form = find('form[data-checkout]');
if (form instanceof HTMLFormElement) {
  if (known().length === 0) location.replace(pageLink('cart'));
  form.addEventListener('submit', () => {
    const field = form.elements.namedItem('items');
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(known().map(({ item, quantity }) => ({ id: item.id, quantity })));
  });
}
