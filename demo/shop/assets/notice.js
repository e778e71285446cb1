// SPDX-License-Identifier: MIT
import { write } from './dom.js';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/** Tells the shopper something for three seconds. @param {string} text */
export function notice(text) {
  write('.notice', text);
  clearTimeout(fading);
  fading = setTimeout(() => write('.notice', ''), 3000);
}
