// SPDX-License-Identifier: MIT
// What experiments split visitors by: where it lies, how long, and that the engine alone is told.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { manifest, start, visit } from "./fakeHost.js";
import { fakeHandle } from "./fakeHandle.js";

const key = "alcove.visitor";
/** As a browser's: its items are its members. */
const storage = () => {
  /** @type {Record<string, string>} */
  const items = {};
  const calls = {
    getItem: (/** @type {string} */ name) => items[name] ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void (items[name] = value),
    removeItem: (/** @type {string} */ name) => delete items[name],
  };
  return new Proxy(items, { get: (_, name) => Reflect.get(name in calls ? calls : items, name) });
};
const openTab = () => void Object.assign(globalThis, { sessionStorage: storage() });
beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange, localStorage: storage(), location: { pathname: "/p" } });
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
  openTab();
});
const marks = () => [globalThis.sessionStorage[key], globalThis.localStorage[key]];

/** A shop's page, and what the engine was asked for slates. @param {object} [config] @param {object} [navigator] */
async function page(config, navigator) {
  const engine = await fakeHandle();
  const { query } = engine;
  /** @type {any[]} */
  const asked = [];
  engine.query = (text) => (/suggest/.test(text) && asked.push(JSON.parse(text)), query.call(engine, text));
  const experiments = [["e", 0, "shopper", 0, 10000, "", 0, 1000, { home: "home" }]];
  const site = { ...manifest, config: { ...manifest.config, experiments, ...config } };
  const { host, window } = await start({ engine, manifest: site }, navigator);
  await host.visit(visit("ITEM-1"));
  return {
    host,
    window,
    /** Who the engine is told is there. */
    async visitor(request = {}) {
      await host.run("suggest", [{ placement: "home", ...request }]);
      const { session, shopper } = asked.at(-1);
      return [session, shopper];
    },
  };
}

test("without a choice a shopper has a mark for the tab's session: on its next pages the same, in another tab another", async () => {
  const [session, shopper] = await (await page()).visitor();
  assert.match(session, /^[01]\.\d{6}$/);
  assert.equal(shopper, session);
  assert.deepEqual(await (await page()).visitor(), [session, session]);
  assert.deepEqual(marks(), [session, undefined]);
  openTab();
  assert.notDeepEqual(await (await page()).visitor(), [session, session]);
});

test("who agrees keeps the mark, for good and in every tab; a session's is still the tab's", async () => {
  const { host, visitor } = await page();
  const [mark] = await visitor();
  await host.run("consent", ["granted"]);
  assert.deepEqual(await visitor(), [mark, mark]);
  openTab();
  const [session, shopper] = await (await page()).visitor();
  assert.equal(shopper, mark);
  assert.notEqual(session, mark);
  await host.run("consent", ["unset"]);
  openTab();
  assert.notEqual((await (await page()).visitor())[1], mark);
});

test("who says no, or whose browser keeps nothing, has none and takes no part; what was there goes", async () => {
  const { host, visitor } = await page();
  await host.run("consent", ["granted"]);
  await visitor();
  await host.run("consent", ["denied"]);
  assert.deepEqual(marks(), [undefined, undefined]);
  assert.deepEqual(await visitor(), [undefined, undefined]);
  assert.deepEqual(marks(), [undefined, undefined]);
  assert.deepEqual(await (await page({ privacy: { history: { default: "none" } } })).visitor(), [undefined, undefined]);
  await host.run("consent", ["unset"]);
  Object.defineProperty(globalThis, "sessionStorage", { get: () => assert.fail("refused"), configurable: true });
  assert.deepEqual(await (await page()).visitor(), [undefined, undefined]);
  Object.defineProperty(globalThis, "sessionStorage", { value: storage(), configurable: true, writable: true });
});

test("Global Privacy Control keeps the mark to the session", async () => {
  const { host, visitor } = await page({}, { globalPrivacyControl: true });
  await host.run("consent", ["granted"]);
  const [session, shopper] = await visitor();
  assert.equal(shopper, session);
  assert.deepEqual(marks(), [session, undefined]);
});

test("who erases everything is another visitor, in every tab; a sign-out and one item less are not", async () => {
  const { host, visitor } = await page();
  await host.run("consent", ["granted"]);
  const before = await visitor();
  await host.run("signOut", []);
  await host.run("erase", [{ item: "ITEM-1" }]);
  assert.deepEqual(await visitor(), before);
  for (const what of ["history", "all"]) {
    const last = await visitor();
    await host.run("erase", [what]);
    const now = await visitor();
    assert.notEqual(now[0], last[0]);
    assert.notEqual(now[1], last[1]);
  }
  openTab();
  const other = await page();
  const [session] = await other.visitor();
  const hear = (/** @type {string} */ newValue) => other.window.dispatchEvent(Object.assign(new Event("storage"), { key: "alcove.erasing", newValue }));
  hear('"orders"');
  assert.equal(marks()[0], session);
  hear('"all"');
  assert.equal(marks()[0], undefined);
});

test("a site without experiments marks nobody", async () => {
  const { host, visitor } = await page({ experiments: undefined });
  await host.run("consent", ["granted"]);
  assert.deepEqual(await visitor(), [undefined, undefined]);
  assert.deepEqual(marks(), [undefined, undefined]);
});

test("what the shopper is shown of what is remembered holds the marks; a page may ask for another visitor's slates", async () => {
  const { host, visitor } = await page();
  const [session] = await visitor();
  const { visitor: shown } = /** @type {any} */ (await host.run("profile", []));
  assert.deepEqual(shown, { session, shopper: session });
  assert.deepEqual(await visitor({ shopper: "me" }), [session, "me"]);
});
