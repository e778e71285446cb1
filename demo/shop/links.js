// SPDX-License-Identifier: MIT

/** @typedef {import('./words.js').Language} Language */

/** @param {Language} language @param {string} [place] */
export const pageLink = (language, place = '') => `/${language}/${place}${place && '/'}`;

/** @param {Language} language @param {string} path */
export const categoryLink = (language, path) => pageLink(language, `c/${path}`);

/** @param {Language} language @param {string} id */
export const itemLink = (language, id) => pageLink(language, `p/${encodeURIComponent(id)}`);

/** @param {string} id */
export const pictureLink = (id) => `/img/${encodeURIComponent(id)}.svg`;
