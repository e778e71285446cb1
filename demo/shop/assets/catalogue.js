// SPDX-License-Identifier: MIT
import { pageLink } from './settings.js';

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {string} name
 * @property {number} price
 * @property {number} listPrice
 * @property {boolean} available
 * @property {string} group
 * @property {string} words brand and category
 * @property {string} link
 * @property {string} picture
 */

/** @type {Promise<Item[]> | undefined} */
let loading;

/** Every item of the shop, those of one group together, the first standing for the group. */
export function items() {
  loading ??= read();
  return loading;
}

/** @returns {Promise<Item[]>} */
async function read() {
  const reply = await fetch(`/${pageLink().slice(1)}products.json`);
  /** @type {[string, string, number, number, number, string, string][]} */
  const rows = await reply.json();
  return rows.map(([id, name, price, listPrice, available, group, words]) => ({
    id, name, price, listPrice, available: available === 1, group, words,
    link: pageLink(`p/${encodeURIComponent(id)}`),
    picture: `/img/${encodeURIComponent(id)}.svg`,
  }));
}

/** @returns {Promise<Map<string, Item>>} */
export const itemsById = async () => new Map((await items()).map((item) => [item.id, item]));
