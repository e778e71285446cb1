// SPDX-License-Identifier: MIT
import { alcove } from './alcove.js';
import * as cart from './cart.js';
import { write } from './dom.js';
import { say } from './settings.js';
import { load, save } from './storage.js';

/** The order is placed: tell Alcove once, then empty the cart. */

const order = new URLSearchParams(location.search).get('order') ?? '';
const bought = cart.lines();
if (/^\d+$/.test(order)) {
  write('[data-thanks]', say('thanksText', { number: order }));
  if (load('lastOrder') !== order && bought.length > 0) {
    save('lastOrder', order);
    alcove('event', { name: 'purchase', items: bought.map(({ id, quantity }) => ({ item: id, quantity })) });
    cart.clear();
  }
}
