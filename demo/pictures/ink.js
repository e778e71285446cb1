// SPDX-License-Identifier: MIT
import { prints } from './prints.js';
import { brightness, shade } from './shade.js';
import { rect } from './shapes.js';

/** Gradients of one picture, each defined once. The light comes from the upper left. */
export class Ink {
  /** @type {Map<string, string>} */ #definitions = new Map();
  #prefix;

  /** @param {string} [prefix] keeps names apart where several drawings share a file */
  constructor(prefix = 'g') {
    this.#prefix = prefix;
  }

  /**
   * @param {string} direction
   * @param {[offset: number, colour: string][]} stops
   */
  #gradient(direction, stops) {
    const body = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');
    const key = direction + '>' + body;
    if (!this.#definitions.has(key)) this.#definitions.set(key, this.#prefix + this.#definitions.size);
    return `url(#${this.#definitions.get(key)})`;
  }

  /** A round body, light on its left. @param {string} hex @param {number} [depth] */
  round(hex, depth = 1) {
    return this.#gradient('', [[0, shade(hex, -0.06 * depth)], [0.22, shade(hex, 0.22 * depth)], [0.55, hex], [1, shade(hex, -0.26 * depth)]]);
  }

  /** A surface that turns away from the light downwards. @param {string} hex @param {number} [depth] */
  down(hex, depth = 1) {
    return this.#gradient(' x2="0" y2="1"', [[0, shade(hex, 0.16 * depth)], [1, shade(hex, -0.16 * depth)]]);
  }

  /** A flat thing seen from above. @param {string} hex @param {number} [depth] */
  flat(hex, depth = 1) {
    return this.#gradient(' x2="1" y2="1"', [[0, shade(hex, 0.2 * depth)], [0.5, hex], [1, shade(hex, -0.16 * depth)]]);
  }

  /** Polished steel, brass, copper. @param {string} [hex] */
  metal(hex = '#b9bfc4') {
    return this.#gradient('', [[0, shade(hex, -0.12)], [0.18, shade(hex, 0.65)], [0.4, hex], [0.62, shade(hex, 0.4)], [0.8, shade(hex, -0.2)], [1, shade(hex, -0.36)]]);
  }

  /**
   * Printed cloth, paper or glaze; a plain round body where there is no pattern.
   * @param {string} hex
   * @param {string} pattern a key of `prints`
   */
  print(hex, pattern) {
    const draw = prints[pattern];
    if (!draw) return this.round(hex);
    const key = `pattern>${rect(0, 0, 40, 40, 0, hex)}${draw(brightness(hex) > 0.8 ? shade(hex, -0.42) : shade(hex, 0.82))}`;
    if (!this.#definitions.has(key)) this.#definitions.set(key, this.#prefix + this.#definitions.size);
    return `url(#${this.#definitions.get(key)})`;
  }

  get definitions() {
    const all = [...this.#definitions].map(([key, name]) => {
      if (key.startsWith('pattern>')) return `<pattern id="${name}" width="40" height="40" patternUnits="userSpaceOnUse">${key.slice(8)}</pattern>`;
      const [direction, ...body] = key.split('>');
      return `<linearGradient id="${name}"${direction}>${body.join('>')}</linearGradient>`;
    });
    return all.length ? `<defs>${all.join('')}</defs>` : '';
  }
}
