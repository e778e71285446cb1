// SPDX-License-Identifier: MIT
import { disc, line, path, rect } from './shapes.js';

/** A heart around (x, y). @param {number} x @param {number} y @param {number} r @param {string} fill */
export const heart = (x, y, r, fill) => path(`M${x} ${y + r}q${-r * 1.9} ${-r * 1.3} ${-r} ${-r * 1.9}q${r * 0.7} ${-r * 0.3} ${r} ${r * 0.5}q${r * 0.3} ${-r * 0.8} ${r} ${-r * 0.5}q${r * 0.9} ${r * 0.6} ${-r} ${r * 1.9}z`, fill);

/** A five-pointed star around (x, y). @param {number} x @param {number} y @param {number} r @param {string} fill */
export function star(x, y, r, fill) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const at = (i * Math.PI) / 5 - Math.PI / 2;
    const far = i % 2 ? r * 0.42 : r;
    return `${Math.round((x + far * Math.cos(at)) * 10) / 10} ${Math.round((y + far * Math.sin(at)) * 10) / 10}`;
  });
  return path(`M${points.join('L')}z`, fill);
}

/** Patterns on a tile of 40 by 40. @type {Record<string, (ink: string) => string>} */
export const prints = {
  polka: (ink) => disc(10, 10, 6, ink) + disc(30, 30, 6, ink),
  stripe: (ink) => rect(0, 0, 14, 40, 0, ink),
  check: (ink) => rect(0, 0, 20, 40, 0, ink, 'opacity=".5"') + rect(0, 0, 40, 20, 0, ink, 'opacity=".5"'),
  floral: (ink) => [[10, 12], [30, 32]].map(([x, y]) => [[0, -6], [6, 0], [0, 6], [-6, 0]].map(([dx, dy]) => disc(x + dx, y + dy, 4.5, ink)).join('') + disc(x, y, 3, '#eec667')).join('') + line('M26 8l6-4M6 34l5-5', ink, 2),
  heart: (ink) => heart(10, 10, 6, ink) + heart(30, 30, 6, ink),
  star: (ink) => star(10, 10, 8, ink) + star(30, 30, 8, ink),
};
