// SPDX-License-Identifier: MIT
import { load, save } from './storage.js';

/** @typedef {{ id: string, quantity: number }} Line */

const most = 99;
/** @type {(() => void)[]} */
const listeners = [];

/** @returns {Line[]} */
export function lines() {
  try {
    const stored = JSON.parse(load('cart') ?? '[]');
    return Array.isArray(stored) ? stored.filter(({ id, quantity }) => typeof id === 'string' && quantity > 0) : [];
  } catch {
    return [];
  }
}

/** @param {Line[]} next */
function keep(next) {
  save('cart', JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** @param {string} id @param {number} [quantity] */
export function add(id, quantity = 1) {
  const now = lines();
  const line = now.find((one) => one.id === id);
  if (line) line.quantity = Math.min(most, line.quantity + quantity);
  else now.push({ id, quantity: Math.min(most, quantity) });
  keep(now);
}

/** Quantity 0 removes the line. @param {string} id @param {number} quantity */
export const change = (id, quantity) => keep(lines().flatMap((line) => (line.id !== id ? [line] : quantity > 0 ? [{ id, quantity }] : [])));

export const clear = () => keep([]);

/** How many pieces are in it. */
export const count = () => lines().reduce((sum, { quantity }) => sum + quantity, 0);

/** Calls back after every change, in this tab or another one. @param {() => void} listener */
export function onChange(listener) {
  listeners.push(listener);
  addEventListener('storage', listener);
}
