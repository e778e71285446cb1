// SPDX-License-Identifier: MIT

/**
 * A small seeded generator: SplitMix32.
 * @param {number} seed
 */
export function createRandom(seed) {
  const below = (/** @type {number} */ limit) => {
    seed = (seed + 0x9e3779b9) | 0;
    let z = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % limit;
  };
  return {
    /** 0 to limit − 1. */
    below,
    /** True once in `times`. @param {number} times */
    onceIn: (times) => below(times) === 0,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[below(list.length)],
    /** @template T @param {number} most @param {() => T} make @returns {T[]} none up to `most` */
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */
