// SPDX-License-Identifier: MIT
import { settings } from './settings.js';

/** localStorage under the shop's name; where storage is refused, values last as long as the page. */
const memory = new Map();

/** @param {string} name */
const keyOf = (name) => `${settings.id}.${name}`;

/** @param {string} name @returns {string | null} */
export function load(name) {
  try {
    return localStorage.getItem(keyOf(name)) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** @param {string} name @param {string} value */
export function save(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // refused or full: the value in memory serves this page
  }
}
