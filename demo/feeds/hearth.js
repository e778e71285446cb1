// SPDX-License-Identifier: MIT
import { colours, groups } from '../catalogue/catalogue.js';
import { materials, sizeName } from '../catalogue/words.js';
import { itemLink, pictureLink } from '../shop/links.js';
import { decimal } from '../shop/money.js';
import { rss } from './rss.js';
import { separated } from './separated.js';

/** @typedef {import('./row.js').Row} Row */
/** @typedef {import('../shop/words.js').Language} Language */

/** One row an item, with Google Merchant's attribute names. @param {Language} language @returns {Row[]} */
function rows(language) {
  return groups.flatMap((group) => group.items.map((item) => ({
    id: item.id,
    title: item.name[language],
    description: item.text[language],
    link: itemLink(language, item.id),
    image_link: pictureLink(item.id),
    price: `${decimal(item.listPrice)} EUR`,
    sale_price: item.price < item.listPrice ? `${decimal(item.price)} EUR` : '',
    availability: item.available ? 'in_stock' : 'out_of_stock',
    product_type: item.category.replaceAll('/', ' > '),
    brand: item.brand,
    item_group_id: group.items.length > 1 ? group.id : '',
    color: item.colour && colours[item.colour][language],
    size: item.size && sizeName(item.size)[language],
    material: materials[item.material][language],
  })));
}

/** The feeds of our own shop: English as RSS, Chinese as a tab-separated file. @returns {[name: string, content: string][]} */
export const merchantFeeds = () => [
  ['feed-en.xml', rss('Hearth & Hob', rows('en'))],
  ['feed-zh.tsv', separated(rows('zh'), '\t')],
];
