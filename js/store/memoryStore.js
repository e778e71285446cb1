// SPDX-License-Identifier: MIT
import { newestShards } from "./newestShards.js";

/**
 * A store that lasts as long as the page.
 * @returns {import("../types.js").Store}
 */
export function memoryStore() {
  /** @type {string[]} */
  let log = [];
  /** @type {import("../types.js").KeptShard[]} */
  let kept = [];
  return {
    kind: "memory",
    lines: async () => [...log],
    append: async (line) => log.push(line) > 0,
    async drop(count) {
      log = log.slice(count);
    },
    async rewrite(change) {
      log = change([...log]);
    },
    dropped: async () => 0,
    shards: async () => [...kept],
    async keepShard(shard) {
      kept = newestShards([shard, ...kept.filter(({ item }) => item !== shard.item)]);
    },
    async forgetShards(item) {
      kept = item === undefined ? [] : kept.filter((shard) => shard.item !== item);
    },
    async clear() {
      log = [];
      kept = [];
    },
    close() {},
  };
}
