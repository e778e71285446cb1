// SPDX-License-Identifier: MIT
import { inkOn, shade } from '../shade.js';
import { ground, line, rect, words } from '../shapes.js';
import { stand } from '../kind.js';

/** Breaks a name into at most four lines. @param {string} name */
function lines(name) {
  /** @type {string[]} */
  const out = [];
  for (const word of name.split(/\s+/)) {
    const last = out[out.length - 1];
    if (last !== undefined && last.length + word.length < 13) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out.slice(0, 4);
}

/** What has no drawing of its own stands there as a wrapped box with its name on the label. */
export default {
  label: stand((ink, { main, label }) => {
    const rows = lines(label);
    const paper = '#fbf5ea';
    return ground(124) + rect(86, 92, 228, 228, 10, ink.round(main)) + rect(190, 92, 20, 228, 0, shade(main, -0.2)) + line('M200 94c-60-70-90 8 0 0 90 8 60-70 0 0', inkOn(main) === '#3b2d26' ? shade(main, -0.35) : shade(main, 0.4), 11) +
      rect(108, 214 - rows.length * 15, 184, rows.length * 30 + 24, 6, paper) + rows.map((row, i) => words(200, 246 - rows.length * 15 + i * 30, row.length > 12 ? 21 : 25, row, '#4a382d')).join('');
  }),
};
