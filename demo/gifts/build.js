// SPDX-License-Identifier: MIT
import { join } from 'node:path';
import { writeWebRoot } from '../build/webRoot.js';
import { writer } from '../build/writer.js';
import { separated } from '../feeds/separated.js';
import { itemLink, pictureLink } from '../shop/links.js';
import { decimal } from '../shop/money.js';
import { giftConfig } from './config.js';
import { giftPictures } from './pictures.js';
import { readProducts } from './readProducts.js';
import { giftShop } from './shop.js';

/**
 * Writes the same shop around a real catalogue.
 * @param {string} out
 * @param {string} productsFile as `alcove report products` prints it
 * @param {string} ordersFile
 * @returns {string} what was written
 */
export function buildGifts(out, productsFile, ordersFile) {
  const { products, skipped } = readProducts(productsFile);
  if (products.length === 0) throw new Error(`${productsFile} holds no product that could be sold`);
  const shop = giftShop(products);
  const root = writer(join(out, 'demo'), ['alcove']);
  writeWebRoot(shop, root);
  for (const [path, content] of giftPictures(shop)) root.write(path, content);
  const merchant = writer(join(out, 'merchant'), ['products.jsonl', 'orders-only.json']);
  merchant.write('products.csv', separated(products.map(({ id, title, price, category, available }) => ({
    id, title, link: itemLink('en', id), image_link: pictureLink(id), price: `${decimal(price)} GBP`, availability: available ? 'in_stock' : 'out_of_stock', product_type: category.replaceAll('/', ' > '),
  }))));
  merchant.write('alcove.json', giftConfig(ordersFile));
  return `${products.length} products in ${shop.categories.length} departments${skipped ? `, ${skipped} skipped` : ''}; ${root.count} files in ${join(out, 'demo')}, ${merchant.count} in ${join(out, 'merchant')}`;
}
