// SPDX-License-Identifier: MIT
import { readFileSync, readdirSync } from 'node:fs';
import { site } from '../shop/site.js';

/** @typedef {import('../shop/shop.js').Shop} Shop */
/** @typedef {{ write: (path: string, content: string) => void }} Writer */

const assets = new URL('../shop/assets/', import.meta.url);

/**
 * Pages, scripts and styles of a shop.
 * @param {Shop} shop
 * @param {Writer} root
 */
export function writeWebRoot(shop, root) {
  for (const { path, content } of site(shop)) root.write(path, content);
  for (const name of readdirSync(assets)) root.write(`assets/${name}`, readFileSync(new URL(name, assets), 'utf8'));
  root.write('favicon.svg', favicon);
  root.write('index.html', entry);
  root.write('shop.json', JSON.stringify({ currency: shop.currency, shipping: shop.shipping, freeShippingFrom: shop.freeShippingFrom }) + '\n');
}

const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#a4471f"/><path d="M6 26V14l10-8 10 8v12zM12 26c0-8 8-8 8 0" fill="none" stroke="#fff6e8" stroke-width="2.4" stroke-linejoin="round"/></svg>\n';

/** For hosts that cannot choose a language by themselves. */
const entry = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="/favicon.svg"><meta http-equiv="refresh" content="0; url=/en/"></head><body><a href="/en/">Shop</a></body></html>\n';
