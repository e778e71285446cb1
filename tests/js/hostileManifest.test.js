// SPDX-License-Identifier: MIT
// Manifests with anything in the place of anything: what asks and what answers says so by a code or goes on.
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { AlcoveError } from "../../js/alcoveError.js";
import { createWords } from "../../js/i18n/createWords.js";
import { openManifest } from "../../js/loader/openManifest.js";
import { matchLanguage } from "../../js/matchLanguage.js";
import { plan } from "../../js/plan.js";
import { storageKind } from "../../js/storageKind.js";
import { manifest as good } from "../browser/fakeShop.js";
import { hostileManifest } from "../browser/hostileManifest.js";
import { skip, startEngine } from "./startEngine.js";

const manifest = {
  ...good,
  catalogue: { items: 24, languages: ["en", "zh-Hans"], itemFiles: 3, categoryFiles: 3 },
  config: {
    ...good.config,
    languages: { default: "en", available: ["en"], strings: { en: { "suggest.related": "Also nice" } } },
    capture: { jsonLd: true, ignorePaths: ["/account"] },
  },
};
const placements = Object.keys(good.config.placements);
const markup = ["product-related", "home-for-you", "__proto__"].map((placement) => ({ element: "alcove-suggest", placement, item: "MUG-1" }));
const pages = [{ type: "product", item: "MUG-1", language: "en" }, { type: "cart", cart: ["A", "B"], language: "fr" }, { type: "category", category: "a/b" }, {}];
const lines = ["A", "B", "C"].map((item, second) => JSON.stringify({ name: "view_item", item, time: `2026-11-22T10:00:0${second}Z` }));
const now = "2026-11-22T10:01:00.000Z";

/** @template T @param {() => T} work @returns {T | undefined} nothing where it fails by a code */
function byCode(work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AlcoveError)) throw error;
  }
}

test("what is asked for stays in the folder, and history is kept as long as is allowed at most", () => {
  fc.assert(
    fc.property(hostileManifest(manifest), (served) => {
      const opened = byCode(() => openManifest(new TextEncoder().encode(JSON.stringify(served))));
      if (!opened) return;
      const base = "https://shop.example/alcove/";
      for (const page of pages) {
        for (const name of plan(opened.manifest, page, markup)) assert.ok(new URL(name, base).href.startsWith(`${base}builds/`), name);
      }
      const { config } = opened.manifest;
      assert.match(storageKind({ privacy: config?.privacy }), /^(persistent|session|memory)$/);
      assert.equal(storageKind({ consent: "denied", privacy: config?.privacy }), "memory");
      const strings = config?.languages?.strings ?? {};
      const words = createWords("en", [strings[matchLanguage("en", Object.keys(strings)) ?? ""] ?? {}, { "suggest.related": "Also" }]);
      assert.equal(typeof words.text("suggest.related"), "string");
    }),
    { numRuns: 3000 },
  );
});

test("the engine refuses or goes on, and drops no event", { skip }, async () => {
  const engine = await startEngine();
  fc.assert(
    fc.property(hostileManifest(manifest), (served) => {
      const bytes = new TextEncoder().encode(JSON.stringify(served));
      byCode(() => engine.configure(bytes, { language: "en", timezone: "UTC", now }));
      assert.equal(engine.restore(lines).drop, 0);
      assert.deepEqual(engine.exportState().lines, lines);
      for (const placement of placements) {
        const slate = byCode(() => engine.query({ kind: "suggest", placement, page: { type: "product", item: "A" }, now }));
        assert.ok(!slate || slate.items.length <= 48);
      }
    }),
    { numRuns: 1000 },
  );
});
