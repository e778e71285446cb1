// SPDX-License-Identifier: MIT
import { colours } from './colours.js';
import { sizeName } from './words.js';

/** @typedef {import('./catalogue.js').Product} Product */
/** @typedef {import('./catalogue.js').Item} Item */

/** @param {number} amount a decimal price */
const minor = (amount) => Math.round(amount * 100);

/** `24 cm` gives `24`, `1.2 l` gives `1L2`, `set of 4` gives `4`: short, and different within a product. @param {string} size */
function sizeCode(size) {
  const measure = /^([\d.×x ]+) ([a-z]+)$/.exec(size);
  if (!measure) return size.replace(/^set of /, '').toUpperCase();
  const unit = measure[2] === 'cm' || measure[2].length > 2 ? '' : measure[2].toUpperCase();
  return measure[1].includes('.') ? measure[1].replace('.', unit) : measure[1] + unit;
}

/**
 * A product's variants: every size in every colour.
 * @param {Product} product
 * @param {string} category
 * @returns {Item[]}
 */
export function expand(product, category) {
  const sizes = product.sizes ? Object.entries(product.sizes) : [['', product.price ?? 0]];
  return /** @type {[string, number][]} */ (sizes).flatMap(([size, amount]) =>
    (product.colours ?? ['']).map((colour) => {
      const sale = typeof product.sale === 'object' ? product.sale[size] : product.sale;
      const marks = ['all', size, colour, `${size} ${colour}`];
      return {
        id: [product.id, size && sizeCode(size), colour.toUpperCase()].filter(Boolean).join('-'),
        group: product.id,
        category,
        brand: product.brand,
        material: product.material,
        colour,
        size,
        price: minor(sale ?? amount),
        listPrice: minor(amount),
        available: !(product.out ?? []).some((mark) => mark && marks.includes(mark)),
        name: variantName(product, size, colour),
        text: { en: product.en[1], zh: product.zh[1] },
      };
    }));
}

/**
 * @param {Product} product
 * @param {string} size
 * @param {string} colour
 */
function variantName(product, size, colour) {
  const parts = [...(size ? [sizeName(size)] : []), ...(colour ? [colours[colour]] : [])];
  return {
    en: [product.en[0], ...parts.map((part) => part.en)].join(', '),
    zh: [product.zh[0], ...parts.map((part) => part.zh)].join(' '),
  };
}
