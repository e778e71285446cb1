// SPDX-License-Identifier: MIT
import { Ink } from './ink.js';
import { kinds } from './kinds.js';
import { shade } from './shade.js';
import { rect } from './shapes.js';

/** @typedef {import('./kind.js').Look} Look */

/** Wall colours behind the products. */
const walls = ['#f3e9dc', '#e6ebe0', '#f4e4da', '#e4eaed', '#efe6d3', '#ebe4ea'];

/** A small, even hash of a name. @param {string} name */
export function hash(name) {
  let sum = 2166136261;
  for (let i = 0; i < name.length; i++) sum = Math.imul(sum ^ name.charCodeAt(i), 16777619) >>> 0;
  return sum;
}

/**
 * The drawing alone, for use inside another picture.
 * @param {string} kind
 * @param {Partial<Look> & { main: string }} look
 * @param {string} prefix
 */
export function drawing(kind, look, prefix) {
  const ink = new Ink(prefix);
  const shapes = (kinds[kind] ?? kinds.label).draw(ink, { label: '', size: '', ...look, pattern: look.pattern ?? '' });
  return ink.definitions + shapes;
}

/**
 * A product's picture as an SVG document.
 * @param {string} kind
 * @param {Partial<Look> & { main: string }} look
 * @param {{ mood?: string, scale?: number }} [setting] products of one mood stand before one wall
 */
export function picture(kind, look, { mood = kind, scale = 1 } = {}) {
  const lies = kinds[kind]?.lies ?? false;
  const wall = walls[hash(mood) % walls.length];
  const scene = lies
    ? rect(0, 0, 400, 400, 0, wall)
    : rect(0, 0, 400, 400, 0, wall) + rect(0, 286, 400, 114, 0, shade(wall, -0.07));
  const shapes = drawing(kind, look, 'g');
  const placed = scale === 1 ? shapes : `<g transform="translate(${round(200 * (1 - scale))} ${round((lies ? 200 : 320) * (1 - scale))}) scale(${scale})">${shapes}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${scene}${placed}</svg>\n`;
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
