// SPDX-License-Identifier: MIT
import { rowsOf } from '../cold-start/rowsOf.mjs';

const until = '2011-09-01';

/**
 * Prints how often customers of the gift shop bought again, by the end of August, what they had bought once by the end of
 * April, apart by whether any of it came back. Had returns a say, a returned product would be bought again less often.
 * @param {string} file order lines
 */
export async function returns(file) {
  const known = '2011-05-01';
  /** @type {Map<string, {orders: Set<string>, returned: boolean, again: boolean}>} */
  const pairs = new Map();
  for await (const [invoice, time, customer, , sku, ...rest] of rowsOf(file)) {
    const quantity = Number(rest[rest.length - 2]);
    if (customer === '' || time >= until || !/^\d{5}/.test(sku)) continue;
    const key = `${customer} ${sku}`;
    const pair = pairs.get(key) ?? { orders: new Set(), returned: false, again: false };
    if (time < known && quantity > 0) pair.orders.add(invoice);
    if (time < known && quantity < 0) pair.returned = true;
    if (time >= known && quantity > 0) pair.again = true;
    pairs.set(key, pair);
  }
  console.log('\nbought once by April: products a customer, and of these bought again by August');
  for (const returned of [false, true]) {
    const once = [...pairs.values()].filter((pair) => pair.orders.size === 1 && pair.returned === returned);
    const again = once.filter((pair) => pair.again).length / once.length;
    const margin = 1.96 * Math.sqrt((again * (1 - again)) / once.length);
    console.log(`  ${(returned ? 'returned' : 'kept').padEnd(55)}${once.length}  ${again.toFixed(4)} ± ${margin.toFixed(4)}`);
  }
}
