// SPDX-License-Identifier: MIT

/**
 * What the page tells its scripts.
 * @typedef {object} Settings
 * @property {string} id
 * @property {'en' | 'zh'} language
 * @property {string} tag
 * @property {'EUR' | 'GBP'} currency
 * @property {number} shipping
 * @property {number} freeShippingFrom
 * @property {Record<string, string>} words
 */

/** @type {Settings} */
export const settings = JSON.parse(document.getElementById('shop')?.textContent ?? '{}');

/**
 * One of the shop's texts, with what it names filled in.
 * @param {string} term
 * @param {Record<string, string | number>} [values]
 */
export const say = (term, values = {}) => settings.words[term].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

/** A price for the shopper. @param {number} minor */
export function money(minor) {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${settings.currency === 'EUR' ? '€' : '£'}${whole}.${String(minor % 100).padStart(2, '0')}`;
}

/** @param {string} [place] */
export const pageLink = (place = '') => `/${settings.language}/${place}${place && '/'}`;
