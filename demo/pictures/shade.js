// SPDX-License-Identifier: MIT

/** @param {string} hex */
const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/**
 * A colour moved towards warm white (amount above 0) or warm black (below 0).
 * @param {string} hex
 * @param {number} amount -1 to 1
 */
export function shade(hex, amount) {
  const goal = amount > 0 ? [255, 253, 248] : [34, 24, 20];
  const share = Math.abs(amount);
  return '#' + channels(hex).map((value, i) => Math.round(value + (goal[i] - value) * share).toString(16).padStart(2, '0')).join('');
}

/** How bright a colour looks, 0 to 1. @param {string} hex */
export function brightness(hex) {
  const [red, green, blue] = channels(hex);
  return (red * 0.299 + green * 0.587 + blue * 0.114) / 255;
}

/** Ink that can be read on a colour. @param {string} hex */
export const inkOn = (hex) => (brightness(hex) > 0.58 ? '#3b2d26' : '#fdf8ef');
