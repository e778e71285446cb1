// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import { storageKind } from "../../js/storageKind.js";
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

test("the session's store writes little for a line, however many there are", async () => {
  const storage = fakeStorage();
  let written = 0;
  const { setItem } = storage;
  storage.setItem = (key, value) => ((written = Math.max(written, value.length)), setItem(key, value));
  const store = sessionStore(storage, "alcove", report);
  const lines = Array.from({ length: 1050 }, (_, n) => `line-${n}`);
  for (const line of lines) store.append(line);
  assert.deepEqual(await store.lines(), lines);
  await store.drop(170);
  await store.rewrite((kept) => kept.filter((line) => !line.endsWith("7")));
  assert.deepEqual(await store.lines(), lines.slice(170).filter((line) => !line.endsWith("7")));
  assert.ok(written <= 1000, `${written} characters at once`); // a hundred lines of ten
  await store.clear();
  assert.deepEqual([await store.lines(), /** @type {any} */ (storage).size()], [[], 0]);
});

test("kept shards leave room in the session's storage, whatever their bytes are; the newest stay", async () => {
  for (const byte of [0, 10, 34, 92, 127, 255]) {
    const storage = fakeStorage();
    const store = sessionStore(storage, "alcove", report);
    const large = (/** @type {number} */ n) => ({ ...shard(n), bytes: new Uint8Array(60_000).fill(byte) });
    for (let n = 0; n < 20; n++) await store.keepShard(large(n));
    assert.ok(String(storage.getItem("alcove.shards")).length < 1_010_000, `byte ${byte}`);
    // A million characters hold sixteen of 60,000.
    assert.deepEqual((await store.shards()).map(({ at }) => at), Array.from({ length: 16 }, (_, index) => 19 - index));
    assert.deepEqual((await store.shards())[0], large(19));
  }
});

test("storage that takes nothing is reported, not thrown", () => {
  reports = [];
  sessionStore(fakeStorage(0), "alcove", report).append("line");
  assert.deepEqual(reports, ["store.full"]);
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
