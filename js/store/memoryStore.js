// SPDX-License-Identifier: MIT
/**
 * A store that lasts as long as the page.
 * @returns {import("../types.js").Store}
 */
export function memoryStore() {
  /** @type {string[]} */
  let log = [];
  /** @type {Map<string, import("../types.js").KeptShard>} */
  const kept = new Map();
  return {
    kind: "memory",
    lines: async () => [...log],
    append: (line) => void log.push(line),
    async drop(count) {
      log = log.slice(count);
    },
    async rewrite(change) {
      log = change([...log]);
    },
    dropped: async () => 0,
    shards: async () => [...kept.values()],
    keepShard: async (shard) => void kept.set(shard.item, shard),
    async forgetShards(item) {
      if (item === undefined) kept.clear();
      else kept.delete(item);
    },
    async clear() {
      log = [];
      kept.clear();
    },
    close() {},
  };
}
