// SPDX-License-Identifier: MIT

/**
 * @param {string} out
 * @param {string} products
 * @param {string} orders
 * @returns {string}
 */
export function buildGifts(out, products, orders) {
  return [out, products, orders].join();
}
