// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from '../catalogue/catalogue.js';
import { merchantFeeds } from '../feeds/hearth.js';
import { hearth } from '../hearth.js';
import { separated } from '../feeds/separated.js';
import { simulate } from '../log/simulate.js';
import { hearthPictures } from '../pictures/hearth.js';
import { writeWebRoot } from './webRoot.js';
import { writer } from './writer.js';

/**
 * Writes our own shop: `demo/` is the web root, `merchant/` what the merchant gives to `alcove build`.
 * @param {string} out
 * @returns {string} what was written
 */
export function buildHearth(out) {
  const root = writer(join(out, 'demo'), ['alcove']);
  writeWebRoot(hearth, root);
  for (const [path, content] of hearthPictures()) root.write(path, content);
  const merchant = writer(join(out, 'merchant'));
  for (const [name, content] of merchantFeeds()) merchant.write(name, content);
  const { events, orders, visits } = simulate();
  merchant.write('events.csv', separated(events));
  merchant.write('orders.csv', separated(orders));
  merchant.write('alcove.json', readFileSync(new URL('../alcove.json', import.meta.url), 'utf8'));
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  return `${groups.length} products, ${items} with variants; ${visits} visits, ${events.length} events, ${orders.length} order lines; ${root.count} files in ${join(out, 'demo')}, ${merchant.count} in ${join(out, 'merchant')}`;
}
