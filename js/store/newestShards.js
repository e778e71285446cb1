// SPDX-License-Identifier: MIT
const maxShards = 40;

/**
 * The kept shards that stay: newest first, as many as there is use for.
 * @template {{at: number}} T
 * @param {T[]} shards
 * @returns {T[]}
 */
export function newestShards(shards) {
  return shards.sort((a, b) => b.at - a.at).slice(0, maxShards);
}
