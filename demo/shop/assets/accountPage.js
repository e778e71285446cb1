// SPDX-License-Identifier: MIT
import { alcove } from './alcove.js';
import { itemsById } from './catalogue.js';
import { element, find, ready, write } from './dom.js';
import { money, say, settings } from './settings.js';

/** The signed-in account's orders, from the shop's own server. */

/**
 * What is read of an order (the form of WooCommerce's REST interface).
 * @typedef {object} Order
 * @property {number} id
 * @property {string} number
 * @property {string} date_created_gmt
 * @property {string} total
 * @property {{ sku: string, name: string, quantity: number, total: string }[]} line_items
 */


/** @param {string} amount as in `12.90` */
const minor = (amount) => Math.round(Number(amount) * 100);

/** @param {string} path */
async function load(path) {
  const reply = await fetch(path, { credentials: 'same-origin' });
  if (!reply.ok) throw new Error(String(reply.status));
  return reply.json();
}

/** Scripts cannot see the session's cookie: the server names who is signed in. @returns {Promise<{ name: string | null }>} */
const shopper = () => load('/account/shopper.json').catch(() => ({ name: null }));

/** @returns {Promise<Order[]>} */
const orders = () => load('/account/orders.json');

/** @param {Order} order @param {Awaited<ReturnType<typeof itemsById>>} items */
function orderOf(order, items) {
  const date = new Date(`${order.date_created_gmt}Z`).toLocaleDateString(settings.tag, { dateStyle: 'long' });
  return element('li', {},
    element('div', { class: 'top' }, element('span', {}, say('orderNumber', { number: order.number })), element('time', { datetime: order.date_created_gmt }, date), element('span', {}, money(minor(order.total)))),
    element('ul', {}, ...order.line_items.map((line) => {
      const item = items.get(line.sku);
      return element('li', {}, element('img', { src: item?.picture ?? '/favicon.svg', width: 48, height: 48, alt: '' }),
        item ? element('a', { href: item.link }, item.name) : line.name, element('span', {}, `× ${line.quantity}`));
    })));
}

async function show() {
  const list = find('[data-orders]');
  try {
    const [found, items] = await Promise.all([orders(), itemsById()]);
    if (found.length === 0) list?.replaceChildren(element('li', {}, say('noOrders')));
    else list?.replaceChildren(...found.map((order) => orderOf(order, items)));
  } catch {
    list?.replaceChildren(element('li', {}, say('orderFailed')));
  }
}

const { name } = await shopper();
if (name) {
  write('[data-hello]', say('hello', { name }));
  for (const part of document.querySelectorAll('[data-signed-in]')) part.toggleAttribute('hidden', false);
  for (const part of document.querySelectorAll('[data-signed-out]')) part.toggleAttribute('hidden', true);
  find('form[data-sign-out]')?.addEventListener('submit', () => alcove('signOut'));
  await show();
} else if (new URLSearchParams(location.search).has('failed')) {
  write('[data-sign-in-failed]', say('signInFailed'));
}
ready();
