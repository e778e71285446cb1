// SPDX-License-Identifier: MIT

/** Shapes as SVG text. Only numbers and colours of our own go in, so nothing here needs escaping. */

/** @param {string} d @param {string} fill @param {string} [more] */
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}"${more && ' ' + more}/>`;

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} round @param {string} fill @param {string} [more] */
export const rect = (x, y, width, height, round, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round ? ` rx="${round}"` : ''} fill="${fill}"${more && ' ' + more}/>`;

/** @param {number} x @param {number} y @param {number} rx @param {number} ry @param {string} fill @param {string} [more] */
export const oval = (x, y, rx, ry, fill, more = '') => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${more && ' ' + more}/>`;

/** @param {number} x @param {number} y @param {number} r @param {string} fill @param {string} [more] */
export const disc = (x, y, r, fill, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"${more && ' ' + more}/>`;

/** @param {string} d @param {string} colour @param {number} width @param {string} [more] */
export const line = (d, colour, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ' ' + more}/>`;

/** Where the light strikes. @param {string} d @param {number} [width] @param {number} [opacity] */
export const glint = (d, width = 7, opacity = 0.45) => line(d, '#fff', width, `opacity="${opacity}"`);

/** The shadow of something that stands on the table. @param {number} rx @param {number} [x] @param {number} [y] */
export const ground = (rx, x = 206, y = 320) => oval(x, y, rx, Math.max(7, rx * 0.1), '#2a1c12', 'opacity=".16"');

/** The shadow of something that lies flat: its outline, moved away from the light. @param {string} shape */
export const cast = (shape) => `<g transform="translate(9 13)" opacity=".15">${shape.replace(/fill="(?!none)[^"]*"/g, 'fill="#2a1c12"').replace(/stroke="[^"]*"/g, 'stroke="#2a1c12"')}</g>`;

/** @param {number} degrees @param {string} shapes @param {number} [x] @param {number} [y] */
export const turn = (degrees, shapes, x = 200, y = 200) => `<g transform="rotate(${degrees} ${x} ${y})">${shapes}</g>`;

/** @param {number} dx @param {number} dy @param {string} shapes @param {number} [scale] */
export const move = (dx, dy, shapes, scale = 1) => `<g transform="translate(${dx} ${dy})${scale === 1 ? '' : ` scale(${scale})`}">${shapes}</g>`;

/**
 * The same shape several times.
 * @param {number} count
 * @param {(index: number) => string} shape
 */
export const times = (count, shape) => Array.from({ length: count }, (_, index) => shape(index)).join('');

/**
 * Words on a label.
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} words
 * @param {string} fill
 * @param {string} [more]
 */
export const words = (x, y, size, words, fill, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="Georgia,serif" text-anchor="middle" fill="${fill}"${more && ' ' + more}>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`;
