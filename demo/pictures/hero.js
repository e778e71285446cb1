// SPDX-License-Identifier: MIT
import { drawing } from './picture.js';
import { move, oval, rect } from './shapes.js';

/** @typedef {[kind: string, main: string, x: number, y: number, scale: number, pattern?: string]} Thing */

/** From back to front, left to right; a thing's foot stands at y + 320 × scale. @type {Record<string, Thing[]>} */
const scenes = {
  kitchen: [
    ['board', '#cf9f68', 34, 64, 0.82], ['jar-clip', '#d3e6e8', 470, 26, 0.5], ['canister', '#9bae8c', 566, 26, 0.5], ['spice-jar', '#b3703a', 396, 42, 0.45],
    ['casserole', '#b2322f', 72, 70, 0.98], ['mill', '#7d5235', 348, 146, 0.78], ['teapot', '#efe3cd', 398, 152, 0.76], ['mug', '#2d405f', 574, 262, 0.42], ['herb-pot', '#c2683f', 0, 190, 0.62],
  ],
  gifts: [
    ['lantern', '#aab2b8', 476, 26, 0.5], ['bird', '#7d9bb0', 576, 34, 0.46], ['birdhouse', '#9bae8c', 376, 18, 0.44],
    ['gift-box', '#b8332f', 60, 66, 0.98, 'polka'], ['teapot', '#df9dab', 378, 146, 0.78, 'floral'], ['mug', '#7f9f72', 562, 252, 0.45, 'heart'], ['candle', '#f2ece1', 322, 206, 0.58],
  ],
};

/**
 * What greets on the home page: a table and a shelf with things from the shop.
 * @param {'kitchen' | 'gifts'} scene
 */
export function hero(scene) {
  const shapes = scenes[scene].map(([kind, main, x, y, scale, pattern], i) => move(x, y, drawing(kind, { main, pattern }, `h${i}`), scale)).join('');
  const shelf = rect(370, 184, 350, 14, 3, '#b98a5e') + rect(370, 198, 350, 8, 0, '#000', 'opacity=".08"');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" width="720" height="440">${rect(0, 0, 720, 440, 0, '#eadfce')}${oval(200, 150, 240, 190, '#f6ecdc')}${rect(0, 362, 720, 78, 0, '#cfae84')}${rect(0, 362, 720, 10, 0, '#dcc09a')}${shelf}${shapes}</svg>\n`;
}
