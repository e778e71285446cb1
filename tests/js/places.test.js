// SPDX-License-Identifier: MIT
// A shopper's history may lie in several places: what lasts, and each tab's session. What is said in one counts in all.
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { openStore } from "../../js/store/openStore.js";
import { lines, start, visit } from "./fakeHost.js";

/** @param {Map<string, string>} map */
const storage = (map) => ({
  getItem: (/** @type {string} */ key) => map.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => void map.set(key, value),
  removeItem: (/** @type {string} */ key) => map.delete(key),
});
/** @type {Map<string, string>} */
let notes;
beforeEach(() => {
  notes = new Map();
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange, localStorage: storage(notes), location: { pathname: "/p" } });
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
  openTab();
});

/** From here on, pages are another tab's. */
const openTab = () => void Object.assign(globalThis, { sessionStorage: storage(new Map()) });

/** Names and items that are remembered. @param {import("../../js/types.js").Host} host */
const remembered = async (host) => (await lines(host)).map((/** @type {any} */ { name, item, items }) => `${name} ${item ?? items}`);

/** What lasts on the device, whatever a page knows of it. */
async function lasting() {
  const store = await openStore("persistent", "alcove", () => {});
  const [lines, shards] = [await store.lines(), await store.shards()];
  store.close();
  return [lines.length, shards.length];
}

/** As a browser tells a page what another one wrote. @param {EventTarget} window @param {string} note @param {string | null} newValue */
const tell = (window, note, newValue) => window.dispatchEvent(Object.assign(new Event("storage"), { key: `alcove.${note}`, newValue }));

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  for (let turn = 0; turn < 200; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.fail("it never came");
}

test("an erasure and a sign-out reach what an earlier choice left; it does not come back with that choice", async () => {
  const calls = /** @type {const} */ ([
    [["erase", "all"], []],
    [["erase", { item: "ITEM-1" }], ["purchase ITEM-2"]],
    [["signOut"], ["view_item ITEM-1"]],
  ]);
  for (const [[command, ...args], left] of calls) {
    const { host } = await start();
    await host.run("consent", ["granted"]);
    await host.visit(visit("ITEM-1"));
    await host.run("event", [{ name: "purchase", items: ["ITEM-2"] }]);
    const limited = await start({}, { globalPrivacyControl: true });
    await limited.host.run(command, args);
    assert.deepEqual(await remembered(limited.host), []);
    const again = (await start()).host;
    assert.equal(/** @type {any} */ (await again.run("profile", [])).storage, "persistent");
    assert.deepEqual(await remembered(again), left, command);
    await again.run("erase", ["all"]);
    assert.deepEqual(await lasting(), [0, 0]);
  }
});

test("a page that is come back to keeps nothing once a later one was denied", async () => {
  const { host, window } = await start();
  await host.run("consent", ["granted"]);
  await host.visit(visit("ITEM-1"));
  const later = await start();
  await later.host.run("consent", ["denied"]);
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await until(async () => /** @type {any} */ (await host.run("profile", [])).storage === "memory");
  await host.visit(visit("ITEM-2"));
  assert.deepEqual(await lasting(), [0, 0]);
});

test("an answer that one tab is given counts in the others at once", async () => {
  const first = await start();
  await first.host.visit(visit("ITEM-1"));
  openTab();
  const second = await start();
  await second.host.run("consent", ["granted"]);
  tell(first.window, "consent", "granted");
  await until(async () => /** @type {any} */ (await first.host.run("profile", [])).storage === "persistent");
  await first.host.visit(visit("ITEM-2"));
  assert.deepEqual(await remembered(second.host), ["view_item ITEM-1", "view_item ITEM-2"]);
  await second.host.run("consent", ["denied"]);
  tell(first.window, "consent", "denied");
  await until(async () => (await remembered(first.host)).length === 0);
  await first.host.visit(visit("ITEM-3"));
  assert.deepEqual(await lasting(), [0, 0]);
});

test("an answer that a tab takes back at once costs the others nothing", async () => {
  const first = await start();
  await first.host.run("consent", ["granted"]);
  await first.host.visit(visit("ITEM-1"));
  notes.set("alcove.consent", "denied"); // as a consent tool does before it has read its own cookie
  tell(first.window, "consent", "denied");
  await until(async () => /** @type {any} */ (await first.host.run("profile", [])).storage === "memory");
  notes.set("alcove.consent", "granted");
  tell(first.window, "consent", "granted");
  await until(async () => (await remembered(first.host)).join() === "view_item ITEM-1");
});

test("an answer that is given while another page opens is not written over by what that page had read", async () => {
  await (await start()).host.run("consent", ["granted"]);
  const { getItem } = globalThis.localStorage;
  Object.assign(globalThis.localStorage, {
    getItem(/** @type {string} */ key) {
      const value = getItem(key);
      if (value === "granted") notes.set(key, "denied"); // by another tab, right after
      return value;
    },
  });
  const { host } = await start();
  assert.equal(/** @type {any} */ (await host.run("profile", [])).storage, "memory");
  assert.equal(notes.get("alcove.consent"), "denied");
});

test("what one tab erases, another tab's session forgets; of what lasts it takes nothing that came since", async () => {
  const first = await start();
  await first.host.visit(visit("ITEM-1"));
  await first.host.run("event", [{ name: "purchase", items: ["ITEM-2"] }]);
  tell(first.window, "erasing", '"orders"');
  await until(async () => (await lines(first.host)).length === 1);
  assert.deepEqual(await remembered(first.host), ["view_item ITEM-1"]);

  await first.host.run("consent", ["granted"]);
  openTab();
  const second = await start();
  await second.host.run("erase", ["all"]);
  await second.host.run("event", [{ name: "add_to_cart", item: "ITEM-3" }]);
  tell(first.window, "erasing", '"all"'); // late: the tab was asleep
  tell(first.window, "erasing", null);
  await until(async () => (await remembered(first.host)).join() === "add_to_cart ITEM-3");
  assert.deepEqual(await remembered(second.host), ["add_to_cart ITEM-3"]);
});

test("where there is no room to carry the session's history over, it stays, and the page has its engine", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  notes.set("alcove.consent", "granted"); // by another tab
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  try {
    const { reports } = await start();
    assert.deepEqual(reports, ["store.failed carry"]);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.deepEqual(await remembered((await start()).host), ["view_item ITEM-1"]);
});

test("an event is on the next page, once, whether the browser lost the write of a page that was left, or only its answer", async () => {
  await (await start()).host.run("consent", ["granted"]);
  const { transaction } = IDBDatabase.prototype;
  /** Records an event and leaves before the browser's answer. @param {string} item @param {(real: IDBTransaction) => object} answer what the page sees */
  const leave = async (item, answer) => {
    const { host } = await start();
    IDBDatabase.prototype.transaction = /** @type {any} */ (function (/** @type {any} */ ...args) {
      return answer(transaction.apply(this, args));
    });
    host.run("event", [{ name: "select_item", item }]);
    IDBDatabase.prototype.transaction = transaction;
    return remembered((await start()).host);
  };
  assert.deepEqual(await leave("ITEM-1", () => ({ objectStore: () => ({ add() {} }) })), ["select_item ITEM-1"]);
  assert.deepEqual(await leave("ITEM-2", (real) => ({ objectStore: () => real.objectStore("log") })), ["select_item ITEM-1", "select_item ITEM-2"]);
  assert.equal(globalThis.sessionStorage.getItem("alcove.log0"), null);
});
