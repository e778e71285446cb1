// SPDX-License-Identifier: MIT
const sliceMs = 8;

/**
 * Keeps tasks short: between pieces of work, lets the page go first once a slice of time is used up.
 * @returns {() => Promise<void>}
 */
export function createPacer() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
