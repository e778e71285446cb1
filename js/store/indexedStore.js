// SPDX-License-Identifier: MIT
import { newestShards } from "./newestShards.js";

const stores = ["log", "shards", "facts"];

/**
 * A store that lasts: IndexedDB, opened before it is handed out. A line is one `add` in the caller's own task,
 * then `commit`; never in a Web Lock, which loses clicks that navigate. Locks are for what touches many lines.
 * @param {string} name
 * @param {import("../types.js").Report} report
 * @returns {Promise<import("../types.js").Store>}
 */
export async function indexedStore(name, report) {
  const db = await openDatabase(name, report);
  /** @type {number[]} */
  let known = []; // the keys that `lines` last read, so that two tabs that drop the same lines drop them once

  /**
   * One transaction: all its requests at once, then `commit`, and at its end what they gave. One that waited for an
   * answer would stay open where the shopper goes on, and WebKit then blocks the store until the browser is closed.
   * @param {string[]} stores
   * @param {"readonly" | "readwrite"} mode
   * @param {(...stores: IDBObjectStore[]) => IDBRequest[] | void} work
   * @returns {Promise<any>} an array
   */
  const run = (stores, mode, work) =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(stores, mode, { durability: "relaxed" });
      const requests = work(...stores.map((store) => transaction.objectStore(store))) ?? [];
      transaction.oncomplete = () => resolve(requests.map(({ result }) => result));
      transaction.onabort = () => reject(transaction.error);
      transaction.commit?.();
    });

  /** @param {string} line @returns {Promise<boolean>} */
  const append = (line, attempts = 4) =>
    run(["log"], "readwrite", (log) => void log.add(line)).then(
      () => true,
      async (error) => {
        if (!attempts || error?.name !== "QuotaExceededError") return report("store.failed", "", error?.name), false;
        await makeRoom().catch(() => {});
        return append(line, attempts - 1);
      },
    );

  /** Full storage: the oldest eighth goes, and is counted. */
  const makeRoom = () =>
    locked(name, async () => {
      const [keys, dropped] = await run(["log", "facts"], "readonly", (log, facts) => [log.getAllKeys(), facts.get("dropped")]);
      const count = Math.ceil(keys.length / 8);
      if (!count) return forgetShards();
      await deleteUpTo(keys[count - 1]);
      await run(["facts"], "readwrite", (facts) => void facts.put((dropped ?? 0) + count, "dropped")); // only now is there room
    });

  /** @param {IDBValidKey} key */
  const deleteUpTo = (key) => run(["log"], "readwrite", (log) => void log.delete(IDBKeyRange.upperBound(key)));

  /** @returns {Promise<[number[], string[]]>} */
  const readLog = () => run(["log"], "readonly", (log) => [log.getAllKeys(), log.getAll()]);

  /** @returns {Promise<import("../types.js").KeptShard[]>} */
  const readShards = async () => (await run(["shards"], "readonly", (shards) => [shards.getAll()]))[0];

  /** @param {string} [item] */
  const forgetShards = (item) =>
    run(["shards"], "readwrite", (shards) => void (item === undefined ? shards.clear() : shards.delete(item)));

  await run(stores, "readonly", () => {}); // ends only where no store is blocked

  return {
    kind: "persistent",
    async lines() {
      const [keys, lines] = await readLog();
      known = keys;
      return lines;
    },
    append,
    drop(count) {
      const last = known[count - 1]; // as they were read: before it is our turn they may be read again
      return locked(name, () => deleteUpTo(last));
    },
    rewrite: (change) =>
      locked(name, async () => {
        const [keys, before] = await readLog();
        const lines = change(before);
        const last = keys.at(-1) ?? 0;
        await run(["log"], "readwrite", (log) => {
          // The less is written, the less a kill can cut.
          if (before.every((line, index) => line === lines[index])) return lines.slice(before.length).forEach((line) => log.add(line));
          log.delete(IDBKeyRange.upperBound(last));
          // Before what other tabs have added since.
          lines.forEach((line, index) => log.put(line, last - lines.length + 1 + index));
        });
      }),
    dropped: async () => (await run(["facts"], "readonly", (facts) => [facts.get("dropped")]))[0] ?? 0,
    shards: async () => newestShards(await readShards()),
    async keepShard(shard) {
      const before = await readShards();
      const kept = new Set(newestShards([shard, ...before]).map(({ item }) => item));
      await run(["shards"], "readwrite", (shards) => {
        for (const { item } of before) if (!kept.has(item)) shards.delete(item);
        shards.put(shard);
      });
    },
    forgetShards,
    clear: () => locked(name, () => run(stores, "readwrite", (...all) => all.forEach((store) => store.clear()))),
    close: () => db.close(),
  };
}

/** @param {string} name @param {import("../types.js").Report} report @returns {Promise<IDBDatabase>} */
function openDatabase(name, report) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = (/** @type {any} */ { dataLoss, dataLossMessage }) => {
      if (dataLoss === "total") report("store.lost", "", dataLossMessage); // Chromium alone tells
      opening.result.createObjectStore("log", { autoIncrement: true });
      opening.result.createObjectStore("shards", { keyPath: "item" });
      opening.result.createObjectStore("facts");
    };
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = opening.onblocked = () => reject(opening.error);
  });
}

/**
 * One tab at a time, where the browser can.
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<void>}
 */
async function locked(name, work) {
  await (navigator.locks ? navigator.locks.request(name, work) : work());
}
