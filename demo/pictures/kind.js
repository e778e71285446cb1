// SPDX-License-Identifier: MIT

/** @typedef {import('./ink.js').Ink} Ink */

/**
 * What a drawing is told.
 * @typedef {object} Look
 * @property {string} main the product's colour
 * @property {string} label a word for its label, or ''
 * @property {string} size what a pack holds, or ''
 * @property {string} pattern polka, stripe, check, floral, heart, star or ''
 */

/** @typedef {(ink: Ink, look: Look) => string} Draw */
/** @typedef {{ lies: boolean, draw: Draw }} Kind */

/** Something that stands on the table. @param {Draw} draw @returns {Kind} */
export const stand = (draw) => ({ lies: false, draw });

/** Something that lies flat and is seen from above. @param {Draw} draw @returns {Kind} */
export const flat = (draw) => ({ lies: true, draw });
