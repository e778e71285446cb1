// SPDX-License-Identifier: MIT

const signs = { EUR: '€', GBP: '£' };

/**
 * A price for the shopper; written out here so that it is the same on every machine.
 * @param {number} minor
 * @param {'EUR' | 'GBP'} currency
 */
export function money(minor, currency) {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${signs[currency]}${whole}.${String(minor % 100).padStart(2, '0')}`;
}

/** As feeds and JSON-LD want it: `12.90`. @param {number} minor */
export const decimal = (minor) => (minor / 100).toFixed(2);
