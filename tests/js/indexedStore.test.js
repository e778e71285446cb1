// SPDX-License-Identifier: MIT
import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import assert from "node:assert/strict";
import test, { afterEach, beforeEach } from "node:test";
import { openStore } from "../../js/store/openStore.js";

/** @type {Map<string, string>} */
let tab;
/** @type {string[]} */
let reports;
const report = (/** @type {string} */ code, path = "", detail = "") => void reports.push(`${code} ${path} ${detail}`.trim());
const { setTimeout: realTimeout } = globalThis;
const { add } = IDBObjectStore.prototype;
beforeEach(() => {
  tab = new Map();
  reports = [];
  const sessionStorage = { getItem: (/** @type {string} */ key) => tab.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void tab.set(key, value) };
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange, sessionStorage });
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
});
afterEach(() => {
  globalThis.setTimeout = realTimeout;
  IDBObjectStore.prototype.add = add;
});

const open = () => openStore("persistent", "alcove", report);

/** Stands in for the clock: what waits runs when the test says so. */
function holdTimers() {
  /** @type {{ run: () => void, ms: number }[]} */
  const held = [];
  globalThis.setTimeout = /** @type {any} */ ((/** @type {() => void} */ run, /** @type {number} */ ms) => held.push({ run, ms }));
  return held;
}

/** As another tab has it. @returns {Promise<IDBDatabase>} */
const connect = () => new Promise((resolve) => {
  const opening = indexedDB.open("alcove", 1);
  opening.onsuccess = () => resolve(opening.result);
});

/**
 * Occupies a store as another tab can: a transaction that asks again and again.
 * @param {string} name
 * @returns {Promise<() => void>} lets go
 */
async function occupy(name) {
  (await open()).close();
  const db = await connect();
  let holding = true;
  const store = db.transaction([name], "readwrite").objectStore(name);
  const again = () => {
    if (holding) store.get(0).onsuccess = again;
  };
  again();
  return () => (holding = false);
}

const turns = async (count = 20) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Whether a promise has ended by now, as far as the machine's turns go. @param {Promise<unknown>} promise */
async function hasEnded(promise) {
  let ended = false;
  promise.then(() => (ended = true));
  await turns();
  return ended;
}

test("a database that never answers is given up after two seconds: the session's store, and it is told", async () => {
  Object.assign(globalThis, { indexedDB: { open: () => ({}) } });
  const held = holdTimers();
  const opening = open();
  assert.equal(await hasEnded(opening), false);
  assert.deepEqual(held.map(({ ms }) => ms), [2000]);
  held[0].run();
  assert.equal((await opening).kind, "session");
  assert.deepEqual(reports, ["store.unavailable persistent"]);
});

for (const name of ["log", "shards", "facts"]) {
  test(`a database that opens while its ${name} are blocked is given up all the same`, async () => {
    const letGo = await occupy(name);
    const held = holdTimers();
    const opening = open();
    assert.equal(await hasEnded(opening), false);
    held[0].run();
    assert.equal((await opening).kind, "session");
    letGo();
  });
}

test("a database that the browser has thrown away is told", async () => {
  const { open: openReally } = indexedDB;
  indexedDB.open = (...args) => {
    const opening = openReally.apply(indexedDB, args);
    opening.addEventListener("upgradeneeded", (event) => Object.assign(event, { dataLoss: "total", dataLossMessage: "database was corrupt" }));
    return opening;
  };
  assert.equal((await open()).kind, "persistent");
  assert.deepEqual(reports, ["store.lost  database was corrupt"]);
  reports.length = 0;
  await open();
  assert.deepEqual(reports, []);
});

test("a store that is busy for a moment is waited for", async () => {
  const letGo = await occupy("log");
  const opening = open();
  assert.equal(await hasEnded(opening), false);
  letGo();
  assert.equal((await opening).kind, "persistent");
  assert.deepEqual(reports, []);
});

test("a line counts as kept once its transaction is complete, not before", async () => {
  const letGo = await occupy("facts");
  letGo();
  const store = await open();
  const release = await occupy("log");
  const kept = [store.append("a"), store.append("b")];
  assert.equal(await hasEnded(Promise.race(kept)), false);
  release();
  assert.deepEqual(await Promise.all(kept), [true, true]);
  assert.deepEqual(await store.lines(), ["a", "b"]);
});

test("full storage makes room by the oldest eighth, and the line is kept; where there is no room to make, it is told", async () => {
  const store = await open();
  for (let n = 0; n < 16; n++) await store.append(`${n}`);
  let room = 0;
  IDBObjectStore.prototype.add = function (value) {
    if (room-- <= 0) queueMicrotask(() => /** @type {any} */ (this.transaction)._abort("QuotaExceededError"));
    return add.call(this, value);
  };
  const { delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.delete = function (keys) {
    room = 1;
    return remove.call(this, keys);
  };
  assert.equal(await store.append("new"), true);
  IDBObjectStore.prototype.delete = remove;
  // An eighth of 16 is two.
  assert.deepEqual(await store.lines(), [...Array.from({ length: 14 }, (_, n) => `${n + 2}`), "new"]);
  assert.equal(await store.dropped(), 2);
  assert.deepEqual(reports, []);
  room = 0;
  assert.equal(await store.append("one more"), false);
  assert.deepEqual(reports, ["store.failed  QuotaExceededError"]);
});

test("a line that the browser refuses is told and not counted as kept", async () => {
  const store = await open();
  store.close();
  assert.equal(await store.append("late"), false);
  assert.deepEqual(reports, ["store.failed  InvalidStateError"]);
});

test("what is dropped is what was read when the call was made, also where another tab comes first", async () => {
  const store = await open();
  for (let n = 0; n < 10; n++) await store.append(`${n}`);
  let letGo = () => {};
  const held = new Promise((/** @type {(value?: undefined) => void} */ resolve) => (letGo = resolve));
  const request = (/** @type {string} */ _, /** @type {() => unknown} */ work) => held.then(work);
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true, writable: true });
  await store.lines();
  const dropping = store.drop(8);
  const db = await connect();
  await new Promise((resolve) => (db.transaction(["log"], "readwrite").objectStore("log").delete(IDBKeyRange.upperBound(8)).onsuccess = resolve));
  assert.deepEqual(await store.lines(), ["8", "9"]);
  letGo();
  await dropping;
  assert.deepEqual(await store.lines(), ["8", "9"]);
});

test("lines that come to a log are added to it; those that stand there are not written again", async () => {
  const store = await open();
  for (const line of ["a", "b"]) await store.append(line);
  const db = await connect();
  const keys = () => new Promise((resolve) => {
    const asking = db.transaction(["log"]).objectStore("log").getAllKeys();
    asking.onsuccess = () => resolve(asking.result);
  });
  await store.rewrite((lines) => [...lines, "c"]);
  assert.deepEqual(await keys(), [1, 2, 3]);
  await store.rewrite((lines) => lines);
  assert.deepEqual(await keys(), [1, 2, 3]);
  assert.deepEqual(await store.lines(), ["a", "b", "c"]);
});
