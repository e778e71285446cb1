// SPDX-License-Identifier: MIT

/** @typedef {import('../catalogue/categories.js').Words} Words */
/** @typedef {import('../catalogue/categories.js').Category} Category */

/**
 * @typedef {object} ShopItem
 * @property {string} id
 * @property {Words} name
 * @property {string} variant what sets it apart within its group, e.g. a key of the chooser's picture
 * @property {Words} variantName what the chooser says, or ''
 * @property {number} price
 * @property {number} listPrice
 * @property {boolean} available
 */

/**
 * @typedef {object} ShopGroup
 * @property {string} id
 * @property {string} category
 * @property {string} brand
 * @property {Words} name
 * @property {Words} text
 * @property {{ term: Words, value: Words }[]} facts
 * @property {Words} keywords what search looks at besides name, brand and category
 * @property {ShopItem[]} items at least one
 * @property {number} pull how much it draws, for the order of lists
 */

/**
 * A shop as the pages see it, whether ours or one made from a real catalogue.
 * @typedef {object} Shop
 * @property {string} id
 * @property {string} name
 * @property {Words} promise one line under the name
 * @property {Words} text
 * @property {'EUR' | 'GBP'} currency
 * @property {number} freeShippingFrom minor units
 * @property {number} shipping minor units
 * @property {('en' | 'zh')[]} languages
 * @property {Category[]} categories parents before children
 * @property {ShopGroup[]} groups
 * @property {{ category: string, title: Words, text: Words }} season what the second block of the home page shows
 * @property {{ question: Words, answer: Words }[]} help
 */

export {};
