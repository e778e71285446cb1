// SPDX-License-Identifier: MIT
import { drawing } from './picture.js';
import { move, rect } from './shapes.js';

/** @type {[kind: string, main: string, x: number, y: number, scale: number][]} */
const things = [
  ['whisk', '#b9bfc4', 14, -20, 0.5],
  ['casserole', '#b2322f', 20, 88, 0.92],
  ['mill', '#7d5235', 262, 168, 0.66],
  ['herb-pot', '#c2683f', 352, 176, 0.62],
  ['milk-pan', '#efe3cd', 470, 166, 0.66],
  ['saucepan', '#c47a52', 560, 214, 0.5],
];

/** What greets on the home page: a kitchen shelf with our own products. */
export function hero() {
  const shapes = things.slice(1).map(([kind, main, x, y, scale], i) => move(x, y, drawing(kind, { main }, `h${i}`), scale)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" width="720" height="440">${rect(0, 0, 720, 440, 0, '#eadfce')}${rect(0, 360, 720, 80, 0, '#d9c4a5')}${shapes}</svg>\n`;
}
