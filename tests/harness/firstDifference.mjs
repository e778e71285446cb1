// SPDX-License-Identifier: MIT

/** @typedef {import('./createPlayer.js').Step} Step */

/**
 * Where two runtimes first answer differently, for a message that can be read.
 * @param {readonly (readonly Step[])[]} visits
 * @param {readonly (readonly string[])[]} one replies by visit and step
 * @param {readonly (readonly string[])[]} other
 */
export function firstDifference(visits, one, other) {
  for (const [visit, steps] of visits.entries()) {
    for (const [at, { call, text }] of steps.entries()) {
      const [a, b] = [one[visit]?.[at], other[visit]?.[at]];
      if (a !== b) return { visit, at, call, text, one: a, other: b };
    }
  }
}
