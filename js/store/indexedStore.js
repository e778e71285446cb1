// SPDX-License-Identifier: MIT
import { newestShards } from "./newestShards.js";

/**
 * A store that lasts: IndexedDB, opened before it is handed out. A line is one `add` in the caller's own task,
 * then `commit`; never in a Web Lock, which loses clicks that navigate. Locks are for what touches many lines.
 * @param {string} name
 * @param {import("../types.js").Report} report
 * @returns {Promise<import("../types.js").Store>}
 */
export async function indexedStore(name, report) {
  const db = await openDatabase(name);
  /** @type {IDBValidKey[]} */
  let known = []; // the keys that `lines` last read, so that two tabs that drop the same lines drop them once

  /**
   * @param {string} store
   * @param {"readonly" | "readwrite"} mode
   */
  const open = (store, mode) => db.transaction(store, mode, { durability: "relaxed" });

  /** @param {string} line @param {number} attempts */
  const append = (line, attempts = 4) => {
    try {
      const transaction = open("log", "readwrite");
      transaction.onabort = async () => {
        if (attempts && transaction.error?.name === "QuotaExceededError") {
          await makeRoom().catch(() => {});
          append(line, attempts - 1);
        } else report("store.failed", "", transaction.error?.name);
      };
      transaction.objectStore("log").add(line);
      transaction.commit?.();
    } catch (error) {
      report("store.failed", "", error instanceof Error ? error.name : "");
    }
  };

  /** Full storage: the oldest eighth goes, and is counted. */
  const makeRoom = () =>
    locked(name, async () => {
      const keys = await result(open("log", "readonly").objectStore("log").getAllKeys());
      const count = Math.ceil(keys.length / 8);
      if (!count) return void (await finish(open("shards", "readwrite"), (store) => store.clear()));
      await finish(open("log", "readwrite"), (store) => store.delete(IDBKeyRange.upperBound(keys[count - 1])));
      const dropped = (await countDropped()) + count;
      await finish(open("facts", "readwrite"), (store) => store.put(dropped, "dropped"));
    });

  const countDropped = async () => Number(await result(open("facts", "readonly").objectStore("facts").get("dropped"))) || 0;

  /** @returns {Promise<import("../types.js").KeptShard[]>} */
  const readShards = async () => newestShards(await result(open("shards", "readonly").objectStore("shards").getAll()));

  return {
    kind: "persistent",
    async lines() {
      const store = open("log", "readonly").objectStore("log");
      const [keys, lines] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      known = keys;
      return lines;
    },
    append: (line) => append(line),
    drop: (count) =>
      locked(name, async () => {
        const last = known[Math.min(count, known.length) - 1];
        if (last !== undefined) await finish(open("log", "readwrite"), (store) => store.delete(IDBKeyRange.upperBound(last)));
      }),
    async rewrite(change) {
      /** @type {unknown} */
      let failure;
      /** @param {IDBObjectStore} store */
      const work = (store) => {
        const reading = store.getAll();
        reading.onsuccess = () => {
          try {
            const lines = change(reading.result);
            store.clear();
            for (const line of lines) store.add(line);
          } catch (error) {
            failure = error;
            store.transaction.abort();
          }
        };
      };
      await locked(name, () => finish(open("log", "readwrite"), work)).catch((error) => {
        throw failure ?? error;
      });
    },
    dropped: countDropped,
    shards: readShards,
    async keepShard(shard) {
      const kept = new Set((await readShards()).map(({ item }) => item));
      await finish(open("shards", "readwrite"), (store) => {
        store.put(shard);
        const keys = store.getAllKeys();
        keys.onsuccess = () => {
          for (const key of keys.result) if (key !== shard.item && !kept.has(String(key))) store.delete(key);
        };
      });
    },
    forgetShards: (item) =>
      finish(open("shards", "readwrite"), (store) => (item === undefined ? store.clear() : store.delete(item))),
    clear: () =>
      locked(name, async () => {
        for (const store of db.objectStoreNames) await finish(open(store, "readwrite"), (store) => store.clear());
      }),
    close: () => db.close(),
  };
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
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
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs one transaction over one store to its end.
 * @param {IDBTransaction} transaction
 * @param {(store: IDBObjectStore) => unknown} work
 * @returns {Promise<void>}
 */
function finish(transaction, work) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore(transaction.objectStoreNames[0]));
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
