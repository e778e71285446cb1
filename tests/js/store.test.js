// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import { storageKind } from "../../js/storageKind.js";
import { indexedStore } from "../../js/store/indexedStore.js";
import { memoryStore } from "../../js/store/memoryStore.js";
import { sessionStore } from "../../js/store/sessionStore.js";

/** A storage that takes so many characters. */
function fakeStorage(room = Infinity) {
  /** @type {Map<string, string>} */
  const map = new Map();
  return /** @type {Storage} */ (
    /** @type {unknown} */ ({
      getItem: (/** @type {string} */ key) => map.get(key) ?? null,
      setItem(/** @type {string} */ key, /** @type {string} */ value) {
        const others = [...map].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
        if (others + value.length > room) throw new DOMException("full", "QuotaExceededError");
        map.set(key, value);
      },
      removeItem: (/** @type {string} */ key) => map.delete(key),
      size: () => map.size,
    })
  );
}

/** @type {string[]} */
let reports = [];
const report = (/** @type {string} */ code) => void reports.push(code);
const stores = {
  memory: () => memoryStore(),
  session: () => sessionStore(fakeStorage(), "alcove", report),
};
const shard = (/** @type {number} */ n) => ({ item: `I${n}`, name: `builds/b/${n}.bin`, at: n, bytes: new Uint8Array([0, 10, 200, 255, n]) });

for (const [kind, open] of Object.entries(stores)) {
  test(`${kind}: lines come back in order, the oldest are dropped, the rest rewritten`, async () => {
    const store = open();
    for (const line of ["a", "b", "c"]) store.append(line);
    assert.deepEqual(await store.lines(), ["a", "b", "c"]);
    await store.drop(1);
    assert.deepEqual(await store.lines(), ["b", "c"]);
    await store.rewrite((lines) => [...lines, "d"]);
    assert.deepEqual(await store.lines(), ["b", "c", "d"]);
    await store.clear();
    assert.deepEqual(await store.lines(), []);
  });

  test(`${kind}: shards are kept byte for byte, one an item, the newest forty`, async () => {
    const store = open();
    for (let n = 0; n < 45; n++) await store.keepShard(shard(n));
    await store.keepShard({ ...shard(44), at: 99 });
    const kept = await store.shards();
    assert.equal(kept.length, 40);
    assert.deepEqual(kept[0], { ...shard(44), at: 99 });
    assert.deepEqual(kept[39].item, "I5");
    await store.forgetShards("I44");
    assert.equal((await store.shards())[0].item, "I43");
    await store.forgetShards();
    assert.deepEqual(await store.shards(), []);
  });
}

test("full storage: kept shards go first, then the oldest lines, and it is counted", async () => {
  const store = sessionStore(fakeStorage(400), "alcove", report);
  await store.keepShard(shard(1));
  for (let n = 0; n < 100; n++) store.append(`line-${n}`);
  const lines = await store.lines();
  assert.equal(lines.at(-1), "line-99");
  assert.equal(lines.length + (await store.dropped()), 100);
  assert.ok(lines.length > 20, `${lines.length}`);
  assert.deepEqual(await store.shards(), []);
});

test("storage that takes nothing is reported, not thrown", () => {
  reports = [];
  sessionStore(fakeStorage(0), "alcove", report).append("line");
  assert.deepEqual(reports, ["store.full"]);
});

test("store.failed: a database that breaks down is told, and the page goes on", async () => {
  reports = [];
  /** Opens, and aborts whatever would be written. */
  const database = {
    transaction(/** @type {string[]} */ _, /** @type {string} */ mode) {
      const transaction = { objectStore: () => ({ add() {} }), error: new DOMException("", "UnknownError"), oncomplete() {}, onabort() {} };
      queueMicrotask(() => (mode === "readonly" ? transaction.oncomplete() : transaction.onabort()));
      return transaction;
    },
  };
  const opening = { result: database, onsuccess() {} };
  Object.assign(globalThis, { indexedDB: { open: () => (queueMicrotask(() => opening.onsuccess()), opening) } });
  (await indexedStore("alcove", report)).append("line");
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert.deepEqual(reports, ["store.failed"]);
});

test("what is not ours in the session's storage is survived", async () => {
  const storage = fakeStorage();
  storage.setItem("alcove.shards", '{"no":"array"}');
  assert.deepEqual(await sessionStore(storage, "alcove", report).shards(), []);
});

test("where the history lives follows from consent, Global Privacy Control and the merchant's defaults", () => {
  assert.equal(storageKind({}), "session");
  assert.equal(storageKind({ consent: "unset" }), "session");
  assert.equal(storageKind({ consent: "granted" }), "persistent");
  assert.equal(storageKind({ consent: "denied" }), "memory");
  assert.equal(storageKind({ consent: "granted", globalPrivacyControl: true }), "session");
  assert.equal(storageKind({ consent: "granted", globalPrivacyControl: true, privacy: { gpc: "ignore" } }), "persistent");
  assert.equal(storageKind({ privacy: { history: { default: "persistent" } } }), "persistent");
  assert.equal(storageKind({ consent: "denied", privacy: { history: { default: "persistent" } } }), "memory");
  assert.equal(storageKind({ consent: "granted", privacy: { history: { withConsent: "session" } } }), "session");
  assert.equal(storageKind({ privacy: { history: { default: "none" } } }), "memory");
});
