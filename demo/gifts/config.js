// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The merchant's config for a real catalogue: our own shop's placements in English, on its order lines alone.
 * @param {string} orders
 */
export function giftConfig(orders) {
  const config = JSON.parse(readFileSync(new URL('../alcove.json', import.meta.url), 'utf8'));
  config.shop = { id: 'gift-cupboard', name: 'The Gift Cupboard', currency: 'GBP', timezone: 'Europe/London', priceDisplay: 'gross' };
  config.build = { products: [{ file: 'products.csv' }], orders: [{ file: resolve(orders) }] };
  config.languages = { default: 'en', available: ['en'] };
  for (const placement of Object.values(config.placements)) {
    placement.title = { en: placement.title.en };
    placement.rules = placement.rules?.filter((/** @type {string} */ rule) => rule !== 'advent');
    placement.sources = placement.sources.filter((/** @type {{ model: string }} */ { model }) => model !== 'hand-picked');
  }
  config.placements['home-trending'].title.en = 'Going fast';
  delete config.rules.advent;
  config.orders.freeShippingFrom = 40;
  return JSON.stringify(config, null, 2) + '\n';
}
