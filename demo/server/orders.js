// SPDX-License-Identifier: MIT

/** @typedef {import('./catalogue.js').Catalogue} Catalogue */
/** @typedef {{ id: string, name: string, price: number, quantity: number }} Line */

/**
 * An order in the form of WooCommerce's REST interface, as far as a shopper may see it.
 * @typedef {object} Order
 * @property {number} id
 * @property {string} number
 * @property {string} status
 * @property {string} currency
 * @property {string} date_created_gmt
 * @property {string} shipping_total
 * @property {string} total
 * @property {{ first_name: string, city: string, postcode: string, country: string }} shipping
 * @property {{ id: number, name: string, sku: string, quantity: number, price: string, total: string }[]} line_items
 */

const mostLines = 100;

/**
 * What a checkout form sent, checked against the catalogue; undefined when it is no order.
 * @param {string} text
 * @param {Catalogue['items']} items
 * @returns {Line[] | undefined}
 */
export function readItems(text, items) {
  let sent;
  try {
    sent = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(sent) || sent.length === 0 || sent.length > mostLines) return undefined;
  /** @type {Line[]} */
  const lines = [];
  for (const line of sent) {
    const item = items.get(line?.id);
    if (!item || !Number.isInteger(line.quantity) || line.quantity < 1 || line.quantity > 99) return undefined;
    lines.push({ id: line.id, quantity: line.quantity, ...item });
  }
  return lines;
}

/** @param {number} minor */
const decimal = (minor) => (minor / 100).toFixed(2);

/**
 * @param {number} number
 * @param {Line[]} lines
 * @param {Catalogue} catalogue
 * @param {Record<string, unknown>} form
 * @returns {Order}
 */
export function orderOf(number, lines, catalogue, form) {
  const subtotal = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const shipping = subtotal >= catalogue.freeShippingFrom ? 0 : catalogue.shipping;
  const text = (/** @type {string} */ name) => String(form[name] ?? '').slice(0, 120);
  return {
    id: number,
    number: String(number),
    status: 'processing',
    currency: catalogue.currency,
    date_created_gmt: new Date().toISOString().slice(0, 19),
    shipping_total: decimal(shipping),
    total: decimal(subtotal + shipping),
    shipping: { first_name: text('name').split(' ')[0], city: text('city'), postcode: text('postcode'), country: text('country') },
    line_items: lines.map(({ id, name, price, quantity }, i) => ({ id: i + 1, name, sku: id, quantity, price: decimal(price), total: decimal(price * quantity) })),
  };
}
