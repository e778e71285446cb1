// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { startHost } from "../../js/host.js";
import { fakeHandle } from "./fakeHandle.js";

/** @type {Map<string, string>} */
let tab;
const storage = () => ({
  getItem: (/** @type {string} */ key) => tab.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => void tab.set(key, value),
  removeItem: (/** @type {string} */ key) => tab.delete(key),
});
beforeEach(() => {
  tab = new Map();
  Object.assign(globalThis, { sessionStorage: storage(), localStorage: storage(), location: { pathname: "/p" } });
});

const manifest = { format: 1, build: "3f0c8f1d2e4b5a69", catalogue: {}, config: { shop: { name: "S" } } };
const bytes = new TextEncoder().encode(JSON.stringify(manifest));

/** @param {object} [more] */
async function start(more) {
  /** @type {string[]} */
  const reports = [];
  const window = { document: new EventTarget(), navigator: {}, location: { href: "https://shop.example/p" }, addEventListener() {} };
  const host = await startHost(
    /** @type {any} */ ({
      engine: await fakeHandle(),
      manifest,
      bytes,
      language: "en",
      consent: undefined,
      errors: [],
      report: (/** @type {string} */ code, /** @type {string} */ path) => reports.push(`${code} ${path}`),
      window,
      now: () => Date.UTC(2026, 10, 22, 10),
      ...more,
    }),
  );
  return { host, reports, window };
}

const visit = (/** @type {string} */ item, more = {}) => ({
  bytes,
  page: { type: "product", item },
  markup: [],
  shards: [{ name: `builds/b/${item}.bin`, bytes: new Uint8Array([1]) }],
  itemShard: `builds/b/${item}.bin`,
  isStated: false,
  ...more,
});

/** @param {import("../../js/types.js").Host} host */
const lines = async (host) => /** @type {any} */ (await host.run("profile", [])).lines.map((/** @type {string} */ line) => JSON.parse(line));

test("a product view is recorded once, with the time that was passed in", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  await host.visit(visit("ITEM-1"));
  assert.deepEqual(await lines(host), [{ name: "view_item", item: "ITEM-1", time: "2026-11-22T10:00:00.000Z" }]);
});

test("a single-page shop's next product is a view of its own; the same one again at another address when it says so", async () => {
  const { host, window } = await start();
  await host.visit(visit("ITEM-1"));
  await host.visit(visit("ITEM-2"));
  await host.visit(visit("ITEM-2"));
  window.location.href = "https://shop.example/q";
  await host.visit(visit("ITEM-2"));
  await host.visit(visit("ITEM-2", { isStated: true }));
  assert.deepEqual((await lines(host)).map((/** @type {{item: string}} */ { item }) => item), ["ITEM-1", "ITEM-2", "ITEM-2"]);
});

test("the history and the shards of what was viewed are there on the next page", async () => {
  await (await start()).host.visit(visit("ITEM-1"));
  const { host } = await start();
  assert.equal((await lines(host)).length, 1);
  const { engine } = /** @type {any} */ (await host.run("debug", []));
  assert.deepEqual(engine.shards, ["builds/b/ITEM-1.bin"]);
});

test("a kept shard that the engine refuses is forgotten", async () => {
  tab.set("alcove.shards", JSON.stringify([["ITEM-1", "builds/b/x.bin", 1, "bad"]]));
  const { host } = await start();
  assert.deepEqual(/** @type {any} */ (await host.run("profile", [])).shards, []);
});

test("shard.damaged: a shard that the engine refuses is told and not kept", async () => {
  const { host, reports } = await start();
  const shards = [{ name: "builds/b/ITEM-1.bin", bytes: new TextEncoder().encode("bad") }];
  await host.visit(visit("ITEM-1", { shards }));
  assert.deepEqual(reports, ["shard.damaged builds/b/ITEM-1.bin"]);
  assert.deepEqual(/** @type {any} */ (await host.run("profile", [])).shards, []);
});

test("denied erases what was kept and keeps nothing more", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  await host.run("consent", ["denied"]);
  assert.deepEqual(await lines(host), []);
  await host.visit(visit("ITEM-2"));
  assert.equal((await lines(host)).length, 1);
  assert.deepEqual([...tab], [["alcove.consent", "denied"]]);
  assert.deepEqual(await lines((await start()).host), []);
});

test("store.unavailable: granted where the browser refuses what lasts, the session's history stays as it is", async () => {
  for (const item of ["ITEM-1", "ITEM-2"]) {
    const { host } = await start();
    await host.visit(visit(item));
    await host.run("consent", ["granted"]);
    await host.run("consent", ["granted"]);
  }
  const { host, reports } = await start();
  assert.deepEqual((await lines(host)).map((/** @type {{item: string}} */ { item }) => item), ["ITEM-1", "ITEM-2"]);
  const { storage, shards } = /** @type {any} */ (await host.run("profile", []));
  assert.deepEqual([storage, shards.length], ["session", 2]);
  assert.deepEqual(reports, ["store.unavailable persistent"]);
  await host.run("consent", ["unset"]);
  assert.equal((await lines(host)).length, 2);
});

test("denied erases at once also where all was in memory, and what an earlier page had stored", async () => {
  await (await start()).host.visit(visit("ITEM-1"));
  const privacy = { history: { default: "none" } };
  const { host } = await start({ manifest: { ...manifest, config: { ...manifest.config, privacy } } });
  await host.visit(visit("ITEM-2"));
  assert.equal((await lines(host)).length, 1);
  await host.run("consent", ["denied"]);
  assert.deepEqual(await lines(host), []);
  assert.deepEqual([...tab], [["alcove.consent", "denied"]]);
});

test("an event's promise is of true once it is written, of false where the browser refuses it", async () => {
  const { host, reports } = await start();
  const event = { name: "add_to_cart", item: "ITEM-1" };
  assert.equal(await host.run("event", [event]), true);
  assert.equal(tab.get("alcove.log0")?.split("\n").length, 1);
  Object.assign(globalThis.sessionStorage, { setItem() { throw new DOMException("full", "QuotaExceededError"); } });
  assert.equal(await host.run("event", [event]), false);
  assert.match(reports.join(), /^store\.full/);
});

test("an ignored path leaves no line", async () => {
  Object.assign(globalThis, { location: { pathname: "/account/orders" } });
  const { host } = await start();
  assert.equal(await host.run("event", [{ name: "add_to_cart", item: "ITEM-1" }]), undefined);
  assert.deepEqual(await lines(host), []);
});

test("an item's shard is kept only where its view was, and does not come back after an erasure", async () => {
  /** @param {import("../../js/types.js").Host} host */
  const shards = async (host) => /** @type {any} */ (await host.run("profile", [])).shards.length;
  Object.assign(globalThis, { location: { pathname: "/account/orders" } });
  const refused = (await start()).host;
  await refused.visit(visit("ITEM-1"));
  await refused.visit(visit("ITEM-1"));
  assert.equal(await shards(refused), 0);
  Object.assign(globalThis, { location: { pathname: "/p" } });
  for (const [command, state] of [["erase", "all"], ["consent", "denied"]]) {
    const { host } = await start();
    await host.visit(visit("ITEM-1"));
    assert.equal(await shards(host), 1);
    await host.run(command, [state]);
    await host.visit(visit("ITEM-1", { shards: [] }));
    assert.equal(await shards(host), 0, command);
  }
});

test("profile and export know what another page has written and erased meanwhile, and what is recorded while they read", async () => {
  const [{ host }, other] = [await start(), await start()];
  const exported = async () => /** @type {any} */ (await host.run("export", [])).lines.map((/** @type {string} */ line) => JSON.parse(line).item);
  await host.visit(visit("ITEM-1"));
  await other.host.run("event", [{ name: "add_to_cart", item: "ITEM-2" }]);
  assert.deepEqual(await exported(), ["ITEM-1", "ITEM-2"]);
  await other.host.run("erase", [{ item: "ITEM-1" }]);
  assert.deepEqual((await lines(host)).map((/** @type {{item: string}} */ { item }) => item), ["ITEM-2"]);
  let known = 1;
  for (const call of [["export"], ["erase", "orders"], ["import", { version: 1, lines: [] }]]) {
    const reading = host.run(/** @type {string} */ (call[0]), call.slice(1));
    for (let turn = 0; turn < 2; turn++) await undefined; // it has begun
    host.run("event", [{ name: "add_to_cart", item: `during ${call[0]}` }]);
    await reading;
    known += 1;
    assert.equal(/** @type {any} */ (await host.run("debug", [])).engine.events, known, `${call[0]}: slates know of it at once`);
  }
  assert.deepEqual(await exported(), ["ITEM-2", "during export", "during erase", "during import"]);
});

test("erasing an item takes its lines and its shard", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  await host.visit(visit("ITEM-2"));
  await host.run("erase", [{ item: "ITEM-1" }]);
  assert.deepEqual((await lines(host)).map((/** @type {{item: string}} */ { item }) => item), ["ITEM-2"]);
  assert.deepEqual(/** @type {any} */ (await host.run("profile", [])).shards.map((/** @type {{item: string}} */ { item }) => item), ["ITEM-2"]);
});

test("signing out forgets what was bought and the cart, not what was looked at", async () => {
  const { host } = await start();
  const place = slot(1, "a");
  host.elements?.place(place);
  await host.visit(visit("ITEM-1", { markup: [place.mark], page: { type: "product", item: "ITEM-1", cart: ["ITEM-3"] } }));
  await host.run("event", [{ name: "purchase", items: ["ITEM-2"] }]);
  await host.run("signOut", []);
  const { shards, lines } = /** @type {any} */ (await host.run("profile", []));
  assert.deepEqual(lines.map((/** @type {string} */ line) => JSON.parse(line).name), ["view_item"]);
  assert.equal(shards.length, 1);
  assert.equal(place.fills.length, 2);
  assert.equal(/** @type {any} */ (await host.run("debug", [])).page.cart, undefined);
  assert.equal(tab.has("alcove.erasing"), false);
});

test("an erasure that a navigation cut short is finished by the next page", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  await host.run("event", [{ name: "purchase", items: ["ITEM-2"] }]);
  const left = new Map(tab);
  host.run("signOut", []); // and the page is gone
  for (const [key, value] of left) tab.set(key, value);
  assert.equal(tab.get("alcove.erasing"), '"orders"');
  assert.deepEqual((await lines((await start()).host)).map((/** @type {{name: string}} */ { name }) => name), ["view_item"]);
  assert.equal(tab.has("alcove.erasing"), false);
  for (const foreign of ["{", '{"item":7}']) {
    tab.set("alcove.erasing", foreign);
    assert.equal((await lines((await start()).host)).length, 1, foreign);
  }
});

test("of two answers in flight the last one counts, and an erasure between them is one", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  await Promise.all([host.run("consent", ["denied"]), host.run("consent", ["granted"])]);
  assert.equal((await lines(host)).length, 1);
  await Promise.all([host.run("consent", ["unset"]), host.run("erase", ["all"]), host.run("consent", ["granted"])]);
  assert.deepEqual(await lines(host), []);
  await host.run("event", [{ name: "add_to_cart", item: "ITEM-1" }]);
  await Promise.all([host.run("consent", ["granted"]), host.run("consent", ["denied"])]);
  assert.equal(/** @type {any} */ (await host.run("profile", [])).storage, "memory");
  assert.deepEqual([...tab], [["alcove.consent", "denied"]]);
});

test("what is wrong in the manifest's config is told by code and path, after a new build too", async () => {
  const config = { ...manifest.config, warnings: [{ code: "config.wrong_type", path: "/privacy" }] };
  const encode = (/** @type {object} */ value) => new TextEncoder().encode(JSON.stringify(value));
  const { host, reports } = await start();
  await host.visit(visit("ITEM-1"));
  assert.deepEqual(reports, []);
  await host.visit(visit("ITEM-2", { bytes: encode({ ...manifest, config }) }));
  assert.deepEqual(reports, ["config.wrong_type /config/privacy"]);
  assert.equal((await lines(host)).length, 2);
});

test("privacy settings of a wrong type count as none", async () => {
  for (const privacy of [null, 5, { history: null }]) {
    const { host } = await start({ manifest: { ...manifest, config: { ...manifest.config, privacy } } });
    assert.equal(/** @type {any} */ (await host.run("profile", [])).storage, "session");
  }
});

test("nothing that a page calls throws or rejects", async () => {
  const { host, reports } = await start();
  await host.visit(visit("ITEM-1"));
  for (const [command, ...args] of [["nonsense"], ["constructor"], ["event"], ["event", 7n], ["consent", "perhaps"], ["on"], ["import", 3], ["suggest", 5]]) {
    await host.run(/** @type {string} */ (command), args);
  }
  assert.ok(reports.includes("call.unknown nonsense"));
  assert.ok(reports.includes("call.unknown constructor"));
  assert.ok(reports.includes("call.unknown_value consent"));
});

/** @param {number} order @param {string} placement */
function slot(order, placement) {
  /** @type {string[][]} */
  const fills = [];
  const element = { order, matches: () => false, compareDocumentPosition: (/** @type {{order: number}} */ other) => (other.order > order ? 4 : 2) };
  return /** @type {any} */ ({
    element,
    fills,
    mark: { element: "alcove-suggest", placement },
    request: () => ({ kind: "suggest", placement, limit: 3 }),
    fill: (/** @type {{items: {id: string}[]}} */ slate) => fills.push(slate.items.map(({ id }) => id)),
  });
}

test("slots are filled once, in document order, and none repeats another", async () => {
  const { host } = await start();
  const [second, first] = [slot(2, "b"), slot(1, "a")];
  host.elements?.place(second);
  host.elements?.place(first);
  const markup = [first.mark, second.mark];
  await host.visit(visit("ITEM-1", { markup }));
  await host.visit(visit("ITEM-1", { markup }));
  assert.deepEqual(first.fills, [["ITEM-0", "ITEM-2", "ITEM-3"]]);
  assert.deepEqual(second.fills, [["ITEM-4", "ITEM-5", "ITEM-6"]]);
});

test("a slot whose data has not been asked for waits for it", async () => {
  const { host } = await start();
  await host.visit(visit("ITEM-1"));
  const late = slot(1, "late");
  host.elements?.place(late);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(late.fills, []);
  await host.visit(visit("ITEM-1", { markup: [late.mark] }));
  assert.equal(late.fills.length, 1);
});

test("page.failed: a slot that fails is told by its placement and stops no other", async () => {
  const { host, reports } = await start();
  const slots = ["a", "b", "c", "d"].map((placement, order) => slot(order, placement));
  slots[0].request = slots[1].fill = () => {
    throw new TypeError("shop code");
  };
  for (const slot of slots) host.elements?.place(slot);
  await host.visit(visit("ITEM-1", { markup: slots.map(({ mark }) => mark) }));
  assert.deepEqual(reports, ["page.failed a", "page.failed b"]);
  assert.equal(slots[2].fills.length + slots[3].fills.length, 2);
  await host.run("erase", ["all"]);
  assert.equal(slots[3].fills.length, 2);
});
