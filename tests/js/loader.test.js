// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test, { after } from "node:test";
import { loader } from "../../js/loader.js";

/** @type {unknown[]} */
const unhandled = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));
// Browsers have had it for long; Node since 19.
globalThis.CustomEvent ??= /** @type {any} */ (
  class extends Event {
    /** @param {string} type @param {{ detail?: unknown }} [options] */
    constructor(type, options) {
      super(type);
      this.detail = options?.detail;
    }
  }
);
const { fetch } = globalThis;
after(() => Object.assign(globalThis, { fetch }));

const manifest = {
  format: 1,
  build: "3f0c8f1d2e4b5a69",
  catalogue: { itemFiles: 3, categoryFiles: 3 },
  config: { placements: { broken: { sources: [null] } } },
};

/**
 * A product page with one element, in a window that has no more than the loader touches.
 * @param {object} served the manifest
 * @param {(name: string, asked: string[]) => unknown} [more] what else the folder holds, after what was asked for before
 * @param {{ readyState?: string, contentLoadedAt?: number }} [state]
 */
function open(served, more = () => undefined, { readyState = "complete", contentLoadedAt = 0 } = {}) {
  const element = { localName: "alcove-suggest", getAttribute: (/** @type {string} */ name) => (name === "placement" ? "broken" : null) };
  const document = Object.assign(new EventTarget(), {
    readyState,
    documentElement: { lang: "en" },
    head: { prepend() {} },
    createElement: () => ({}),
    querySelector: () => null,
    querySelectorAll: (/** @type {string} */ selector) => (selector === "alcove-suggest" ? [element] : []),
  });
  const performance = { timing: { domContentLoadedEventStart: contentLoadedAt } };
  const window = Object.assign(new EventTarget(), { document, performance, location: { href: "https://shop.example/p" } });
  class Observer {
    observe() {}
    disconnect() {}
  }
  const files = {
    "manifest.json": new TextEncoder().encode(JSON.stringify(served)),
    "engine-1.bin": new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  };
  Object.assign(globalThis, {
    MutationObserver: Observer,
    IntersectionObserver: Observer,
    fetch: async (/** @type {string} */ url, /** @type {RequestInit} */ { cache }) => {
      const name = url.slice("https://shop.example/alcove/".length);
      asked.push(cache ? `${name} ${cache}` : name);
      const content = (await more(name, asked)) || Object.entries(files).find(([file]) => file === name)?.[1];
      return new Response(/** @type {any} */ (content), { status: content ? 200 : 404 });
    },
  });
  /** @type {string[]} */
  const asked = [];
  /** @type {any[]} */
  const visits = [];
  /** @type {object[]} */
  let errors = [];
  const startHost = async (/** @type {any} */ options) => {
    errors = options.errors;
    return { run: async () => errors, visit: async (/** @type {object} */ visit) => void visits.push(visit) };
  };
  const chunks = { host: "host.mjs", engine: "engine-1.bin", elements: { "alcove-suggest": "slates.mjs" }, words: {} };
  const modules = { "host.mjs": startHost, "slates.mjs": () => {} };
  const call = loader(/** @type {any} */ (window), "https://shop.example/alcove/", chunks, async (url) => ({
    default: Object.entries(modules).find(([name]) => url.endsWith(name))?.[1],
  }));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
  const visited = async () => {
    while (visits.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { call, visits, asked, window, document, settle, visited, debug: () => /** @type {Promise<any>} */ (call("debug")) };
}

/** What is wrong with a manifest, what the folder holds instead, and the path that is told. @type {[string, unknown, string][]} */
const badManifests = [
  ["manifest.damaged: a host's error page", "<!doctype html><title>Not found</title>", ""],
  ["manifest.format: JSON that is no manifest", null, "/format"],
  ["manifest.format: a later one", { ...manifest, format: 2 }, "/format"],
  ["manifest.invalid: a build that leads out of its folder", { ...manifest, build: "../../account" }, "/build"],
  ["manifest.invalid: a language that is a number", { ...manifest, config: { languages: { default: 5 } } }, "/config/languages/default"],
  ["manifest.invalid: no catalogue", { ...manifest, catalogue: undefined }, "/catalogue"],
  ["manifest.invalid: a catalogue that is a number", { ...manifest, catalogue: 3 }, "/catalogue"],
  ["manifest.invalid: a catalogue that is null", { ...manifest, catalogue: null }, "/catalogue"],
  ["manifest.invalid: half a file", { ...manifest, catalogue: { itemFiles: 1.5 } }, "/catalogue/itemFiles"],
  ["manifest.invalid: fewer files than none", { ...manifest, catalogue: { itemFiles: -1 } }, "/catalogue/itemFiles"],
  ["manifest.invalid: a number as text", { ...manifest, catalogue: { categoryFiles: "3" } }, "/catalogue/categoryFiles"],
  ["manifest.invalid: a text for a list", { ...manifest, catalogue: { languages: "en" } }, "/catalogue/languages"],
  ["manifest.format: a format with a toString of its own", { ...manifest, format: { toString: false } }, "/format"],
  ["manifest.invalid: a build with a toString of its own", { ...manifest, build: { toString: false } }, "/build"],
  ["manifest.invalid: a count with a toString of its own", { ...manifest, catalogue: { itemFiles: { toString: false } } }, "/catalogue/itemFiles"],
  ["manifest.invalid: a language that is null", { ...manifest, catalogue: { languages: ["en", null] } }, "/catalogue/languages"],
];

for (const [name, served, path] of badManifests) {
  test(name, async () => {
    const { call, debug, settle } = open({}, (file) => file === "manifest.json" && (typeof served === "string" ? served : JSON.stringify(served)));
    await settle();
    await call("page", { type: "product", item: "ITEM-1" });
    const [code] = name.split(":");
    assert.deepEqual((await debug()).errors.map((/** @type {any} */ error) => [error.code, error.path]), [[code, path]]);
    assert.deepEqual(unhandled, []);
  });
}

test("engine.failed: an engine that is none leaves a page that answers", async () => {
  const { call, debug, visits, settle } = open({ ...manifest, config: {} }, (file) => file !== "manifest.json" && "<!doctype html>");
  await settle();
  await call("page", { type: "product", item: "ITEM-1" });
  assert.equal(await call("suggest", { placement: "broken" }), undefined);
  assert.deepEqual((await debug()).errors.map((/** @type {any} */ { code }) => code), ["engine.failed"]);
  assert.deepEqual(visits, []);
  assert.deepEqual(unhandled, []);
});

test("a fault while a page is read is told by code, keeps no later page waiting and lets none overtake", async () => {
  const { call, visits, settle, debug, window } = open(manifest, async (name) => {
    if (/items-/.test(name)) await new Promise((resolve) => setTimeout(resolve, 60));
    return name.startsWith("builds/") && "bytes";
  });
  await settle();
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
  const slow = call("page", { type: "product", item: "ITEM-1" });
  await soon();
  const { documentElement } = window.document;
  window.document.documentElement = /** @type {any} */ (null);
  const broken = call("page", {});
  await soon();
  window.document.documentElement = documentElement;
  const other = call("page", { type: "home", item: undefined });
  await Promise.all([slow, broken, other]);
  assert.deepEqual(visits.map(({ page }) => page.type), ["other", "product", "home"]);
  assert.deepEqual((await debug()).map((/** @type {any} */ { code }) => code), ["page.failed"]);
  assert.deepEqual(unhandled, []);
});

test("when a file of the build is gone, the manifest is asked for again, once, and a newer build is planned", async () => {
  const old = { ...manifest, build: "0000000000000000" };
  const { call, visits, asked, settle } = open(manifest, (name, before) => {
    if (name === "manifest.json" && before.at(-1) === name) return JSON.stringify(old); // else "no-cache" stands behind it
    return name.startsWith(`builds/${manifest.build}/`) && "bytes";
  });
  await settle();
  await call("page", { type: "product", item: "ITEM-1" });
  await call("page", { type: "product", item: "ITEM-2" });
  const [item] = visits.at(-1).itemShard.match(/items-\d.bin/);
  assert.equal(visits.at(-1).itemShard, `builds/${manifest.build}/${item}`);
  assert.equal(JSON.parse(new TextDecoder().decode(visits.at(-1).bytes)).build, manifest.build);
  assert.deepEqual(asked.filter((name) => /manifest/.test(name)), ["manifest.json", "manifest.json no-cache"]);
  assert.equal(visits.filter(({ itemShard }) => itemShard?.includes(old.build)).length, 0);
});

test("a product that the build does not know costs one look at the manifest, and the page goes on", async () => {
  const { call, visits, asked, settle } = open(manifest);
  await settle();
  for (const item of ["NEW-1", "NEW-2", "NEW-3", "NEW-4"]) await call("page", { type: "product", item });
  assert.deepEqual(asked.filter((name) => /manifest/.test(name)), ["manifest.json", "manifest.json no-cache"]);
  assert.equal(visits.length, 5);
});

test("signing out forgets the cart that the page stated", async () => {
  const { call, visits, settle } = open(manifest);
  await settle();
  await call("page", { type: "cart", cart: ["ITEM-1"] });
  await call("signOut");
  await call("page", { type: "home" });
  assert.deepEqual(visits.map(({ page }) => page.cart), [undefined, ["ITEM-1"], undefined]);
});

test("a page without anything wrong is visited with its item's shard", async () => {
  const { call, visits, settle } = open({ ...manifest, config: {} });
  await settle();
  await call("page", { type: "product", item: "ITEM-1" });
  assert.match(/** @type {any} */ (visits.at(-1)).itemShard, /^builds\/3f0c8f1d2e4b5a69\/items-[0-2]\.bin$/);
});

test("what deferred scripts state is known at the first visit, also where they run after this script", async () => {
  const { call, visits, document, settle, visited } = open({ ...manifest, config: {} }, undefined, { readyState: "interactive" });
  await settle();
  call("page", { cart: ["ITEM-2"] });
  await settle();
  assert.deepEqual(visits, []);
  document.dispatchEvent(new Event("DOMContentLoaded"));
  await visited();
  assert.deepEqual(/** @type {any} */ (visits[0]).page.cart, ["ITEM-2"]);
});

test("a script that comes after the deferred ones waits for nothing", { timeout: 10_000 }, async () => {
  const { visits, visited } = open({ ...manifest, config: {} }, undefined, { readyState: "interactive", contentLoadedAt: 1 });
  await visited();
  assert.equal(visits.length, 1);
});
