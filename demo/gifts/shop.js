// SPDX-License-Identifier: MIT
import { departmentsOf } from './categories.js';

/** @typedef {import('./readProducts.js').Product} Product */
/** @typedef {import('../shop/shop.js').Shop} Shop */

/** @param {string} en */
const words = (en) => ({ en, zh: en });

/**
 * A gift shop around a real catalogue, in English.
 * @param {Product[]} products
 * @returns {Shop}
 */
export function giftShop(products) {
  const categories = departmentsOf(new Set(products.map(({ category }) => category)));
  const names = new Map(categories.map(({ path, name }) => [path, name]));
  return {
    id: 'gift-cupboard',
    name: 'The Gift Cupboard',
    promise: words('Small things that make somebody smile'),
    text: words('Hearts to hang, tins to fill and cups to keep: a cupboard of presents, and some for yourself.'),
    currency: 'GBP',
    freeShippingFrom: 4000,
    shipping: 395,
    languages: ['en'],
    categories,
    groups: products.map(({ id, title, price, category, available }) => ({
      id,
      category,
      brand: '',
      name: words(title),
      text: words(`${title}, from our shelf “${names.get(category)?.en}”. Wrapped in tissue before it leaves us.`),
      facts: [{ term: words('Department'), value: names.get(category) ?? words(category) }],
      items: [{ id, name: words(title), variant: '', variantName: words(''), price, listPrice: price, available }],
      keywords: words(''),
      pull: 1,
    })),
    season: { category: categories.some(({ path }) => path === 'christmas') ? 'christmas' : categories[0].path, title: words('Christmas comes every year'), text: words('And every year somebody has already bought the good baubles. Not this time.') },
    help: [
      { question: words('When will my parcel arrive?'), answer: words('Within two to four days in the United Kingdom.') },
      { question: words('What does delivery cost?'), answer: words('{shipping} an order, and nothing from {free}.') },
      { question: words('Can I send something back?'), answer: words('Yes, within 30 days and free of charge.') },
      { question: words('Can you wrap it for me?'), answer: words('Every present leaves us in tissue paper. Tell us at checkout what to write on the card.') },
    ],
  };
}
