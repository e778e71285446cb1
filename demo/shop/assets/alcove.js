// SPDX-License-Identifier: MIT

/**
 * Alcove's command function; calls wait in a queue until its script has loaded.
 * @typedef {((...call: unknown[]) => unknown) & { queue?: unknown[][] }} Alcove
 */

const page = /** @type {{ alcove?: Alcove }} */ (/** @type {unknown} */ (window));

/** @param {...unknown} call */
export function alcove(...call) {
  /** @type {Alcove} */
  const waiting = (...later) => (waiting.queue ??= []).push(later);
  page.alcove ??= waiting;
  return page.alcove(...call);
}
