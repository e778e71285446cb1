// SPDX-License-Identifier: MIT
const mostItems = 48; // the engine refuses more

/**
 * How many items a `limit` attribute asks for; `undefined` where it is no number.
 * @param {string | null | undefined} text
 * @returns {number | undefined}
 */
export function readLimit(text) {
  const limit = text?.trim() ? Math.trunc(Number(text)) : NaN;
  return Number.isFinite(limit) ? Math.min(Math.max(limit, 1), mostItems) : undefined;
}
