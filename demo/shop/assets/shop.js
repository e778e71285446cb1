// SPDX-License-Identifier: MIT
import { alcove } from './alcove.js';
import * as cart from './cart.js';
import { find, write } from './dom.js';
import { notice } from './notice.js';
import { rememberBar } from './rememberBar.js';
import { say } from './settings.js';

/** What every page does: the cart's count, adding to it, and telling Alcove what is in it. */

function showCount() {
  const count = cart.count();
  write('[data-cart-count]', count > 99 ? '99+' : String(count));
  write('[data-cart-words]', say('cartItems', { count }));
}

const tellCart = () => alcove('page', { cart: cart.lines().map(({ id }) => id) });

/** @param {string} id @param {number} quantity @param {string} name */
function addToCart(id, quantity, name) {
  cart.add(id, quantity);
  notice(say('added', { name }));
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.buy) return;
  event.preventDefault();
  const quantity = Math.floor(Number(new FormData(form).get('quantity')));
  addToCart(form.dataset.buy, quantity > 0 ? quantity : 1, form.dataset.name ?? '');
  alcove('event', { name: 'add_to_cart', item: form.dataset.buy });
});

// The button on Alcove's own cards: Alcove notes the event itself, the shop fills the cart.
document.addEventListener('alcove:add', (event) => {
  const { item: id, suggestion } = event instanceof CustomEvent ? event.detail : {};
  if (typeof id !== 'string') return;
  event.preventDefault();
  addToCart(id, 1, suggestion?.name ?? id);
});

cart.onChange(showCount);
cart.onChange(tellCart);
showCount();
tellCart();
rememberBar();
if (find('[data-cart-page], [data-checkout]')) void import('./cartPage.js');
if (find('[data-search-results]')) void import('./searchPage.js');
if (find('[data-account]')) void import('./accountPage.js');
if (find('[data-thanks]')) void import('./thanksPage.js');

// The other language's search keeps the question.
for (const link of document.querySelectorAll('a[data-language]')) {
  if (link instanceof HTMLAnchorElement) link.search = location.search;
}
