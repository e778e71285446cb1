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
 * @param {{ readyState?: string, contentLoadedAt?: number }} [state]
 */
function open(served, { readyState = "complete", contentLoadedAt = 0 } = {}) {
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
    fetch: async (/** @type {string} */ url) => new Response(Object.entries(files).find(([name]) => url.endsWith(name))?.[1]),
  });
  /** @type {object[]} */
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
  return { call, visits, window, document, settle, debug: () => /** @type {Promise<any>} */ (call("debug")) };
}

for (const [path, catalogue] of /** @type {[string, unknown][]} */ ([
  ["/catalogue", undefined],
  ["/catalogue", 3],
  ["/catalogue", null],
  ["/catalogue/itemFiles", { itemFiles: 1.5 }],
  ["/catalogue/itemFiles", { itemFiles: -1 }],
  ["/catalogue/categoryFiles", { categoryFiles: "3" }],
])) {
  test(`a manifest whose catalogue is ${JSON.stringify(catalogue)} is refused by code, and nothing rejects`, async () => {
    const { call, debug, settle } = open({ ...manifest, catalogue });
    await settle();
    await call("page", { type: "product", item: "ITEM-1" });
    const { errors } = await debug();
    assert.deepEqual(errors.map((/** @type {any} */ { code, path }) => [code, path]), [["manifest.invalid", path]]);
    assert.deepEqual(unhandled, []);
  });
}

test("what goes wrong while files are planned is told by code, and nothing rejects", async () => {
  const { call, visits, settle, debug, window } = open(manifest);
  await settle();
  await call("page", { type: "product", item: "ITEM-1" });
  window.location.href = "https://shop.example/q";
  window.dispatchEvent(new Event("popstate"));
  await settle();
  assert.deepEqual(unhandled, []);
  assert.deepEqual((await debug()).map((/** @type {any} */ { code }) => code), ["page.failed"]);
  assert.deepEqual(visits, []);
});

test("a page without anything wrong is visited with its item's shard", async () => {
  const { call, visits, settle } = open({ ...manifest, config: {} });
  await settle();
  await call("page", { type: "product", item: "ITEM-1" });
  assert.match(/** @type {any} */ (visits.at(-1)).itemShard, /^builds\/3f0c8f1d2e4b5a69\/items-[0-2]\.bin$/);
});

test("what deferred scripts state is known at the first visit, also where they run after this script", async () => {
  const { call, visits, document, settle } = open({ ...manifest, config: {} }, { readyState: "interactive" });
  await settle();
  call("page", { cart: ["ITEM-2"] });
  await settle();
  assert.deepEqual(visits, []);
  document.dispatchEvent(new Event("DOMContentLoaded"));
  await settle();
  assert.deepEqual(/** @type {any} */ (visits[0]).page.cart, ["ITEM-2"]);
});

test("a script that comes after the deferred ones waits for nothing", async () => {
  const { visits, settle } = open({ ...manifest, config: {} }, { readyState: "interactive", contentLoadedAt: 1 });
  await settle();
  assert.equal(visits.length, 1);
});
