// SPDX-License-Identifier: MIT
import { categories, colours, groups } from './catalogue/catalogue.js';
import { help } from './catalogue/help.js';
import { cares, materials, sizeName } from './catalogue/words.js';

/** @typedef {import('./shop/shop.js').Shop} Shop */
/** @typedef {import('./shop/shop.js').ShopGroup} ShopGroup */
/** @typedef {import('./catalogue/catalogue.js').Group} Group */

/** @param {string} en @param {string} zh */
const words = (en, zh) => ({ en, zh });

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** @param {Group} group @returns {ShopGroup} */
function shopGroup(group) {
  const material = materials[group.material];
  return {
    id: group.id,
    category: group.category,
    brand: group.brand,
    name: words(group.en[0], group.zh[0]),
    text: words(group.en[1], group.zh[1]),
    facts: [
      { term: words('Brand', '品牌'), value: words(group.brand, group.brand) },
      ...(group.material === 'food' ? [] : [{ term: words('Material', '材质'), value: words(capital(material.en), material.zh) }]),
      ...(group.care ? [{
        term: group.material === 'food' ? words('Quality', '品质') : words('Care', '使用'),
        value: words(group.care.map((care) => cares[care].en).join(', '), group.care.map((care) => cares[care].zh).join('，')),
      }] : []),
    ],
    items: group.items.map((item) => {
      const parts = [...(item.size ? [sizeName(item.size)] : []), ...(item.colour ? [colours[item.colour]] : [])];
      return {
        ...item,
        variant: item.colour || item.size,
        variantName: words(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join(' ')),
      };
    }),
    keywords: words(group.en[1], group.zh[1]),
    pull: group.pull ?? 2,
  };
}

/** Our own shop. @type {Shop} */
export const hearth = {
  id: 'hearth-and-hob',
  name: 'Hearth & Hob',
  promise: words('Good things for people who cook', '好厨具，给爱下厨的你'),
  text: words('Pans that last, knives that cut, beans that were green last week. We try everything at our own stove before it gets a place on the shelf.', '耐用的锅、锋利的刀、上周还是生豆的咖啡。每一件上架之前，我们都先在自家灶台上用过。'),
  currency: 'EUR',
  freeShippingFrom: 6000,
  shipping: 490,
  languages: ['en', 'zh'],
  categories,
  groups: groups.map(shopGroup),
  season: {
    category: 'baking',
    title: words('Christmas baking starts now', '圣诞烘焙季'),
    text: words('Butter, spice and a warm kitchen: what you need before the first Sunday of Advent.', '黄油、香料和暖烘烘的厨房：降临节前要备齐的，都在这里。'),
  },
  help,
};
