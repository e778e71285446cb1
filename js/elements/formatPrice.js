// SPDX-License-Identifier: MIT
/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * A price in the reader's manner; "" where there is none or its currency is unknown.
 * @param {import("../types.js").Money | undefined} price
 * @param {string} language
 * @returns {string}
 */
export function formatPrice(price, language) {
  if (!price) return "";
  const { minor, currency } = price;
  const key = `${language} ${currency}`;
  try {
    const format = formats.get(key) ?? new Intl.NumberFormat(language, { style: "currency", currency });
    formats.set(key, format);
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return "";
  }
}
