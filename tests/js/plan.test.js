// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";
import { categoryPath } from "../../js/categoryPath.js";
import { fnv1a64 } from "../../js/fnv1a64.js";
import { plan } from "../../js/plan.js";
import { shimFixtures } from "../harness/shimFixtures.js";

/** @param {string} name */
const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));

test("FNV-1a gives the values of its authors", () => {
  // Offset basis; then from the reference list: "a" af63dc4c8601ec8c, "foobar" 85944171f73967e8.
  assert.equal(fnv1a64(""), 0xcbf29ce484222325n);
  assert.equal(fnv1a64("a"), 0xaf63dc4c8601ec8cn);
  assert.equal(fnv1a64("foobar"), 0x85944171f73967e8n);
});

for (const { name, actual, expected } of shimFixtures({ names: fixture("names"), plan: fixture("plan"), categoryPaths: fixture("categoryPaths") })) {
  test(name, () => assert.deepEqual(actual, expected));
}

const manifest = fixture("plan")[1].manifest;
const anyPage = fc.record(
  {
    type: fc.constantFrom("home", "product", "cart", "category", "other"),
    item: fc.string(),
    category: fc.string(),
    cart: fc.array(fc.string()),
    language: fc.string(),
  },
  { requiredKeys: [] },
);
const anyMarkup = fc.array(
  fc.record(
    {
      element: fc.constantFrom("alcove-suggest", "alcove-recent", "alcove-help"),
      placement: fc.oneof(fc.constantFrom(...Object.keys(manifest.config.placements)), fc.string()),
      item: fc.string(),
    },
    { requiredKeys: ["element"] },
  ),
);

test("for any page the names are the same each time, none twice, all inside the build", () => {
  fc.assert(
    fc.property(anyPage, anyMarkup, (page, markup) => {
      const names = plan(manifest, page, markup);
      assert.deepEqual(names, plan(structuredClone(manifest), structuredClone(page), structuredClone(markup)));
      assert.equal(new Set(names).size, names.length);
      for (const name of names) assert.match(name, /^builds\/3f0c8f1d2e4b5a69\/[a-z0-9-]+\.(bin|json)$/);
    }),
  );
});

test("a category's path has trimmed levels, none empty, and is its own path", () => {
  const text = fc.array(fc.oneof(fc.constantFrom(">", "/", " ", "\t", "\u00a0", "a", "b & c"), fc.fullUnicodeString({ maxLength: 3 }))).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (category) => {
      const path = categoryPath(category);
      assert.equal(categoryPath(path), path);
      if (path) for (const level of path.split("/")) assert.match(level, /^[^\t-\r >]$|^[^\t-\r >][^>]*[^\t-\r >]$/);
    }),
    { numRuns: 1000 },
  );
});

test("a plan takes three arguments and imports only naming: no history can reach it", () => {
  assert.equal(plan.length, 3);
  const allowed = new Set(["plan", "buildFolder", "categoryPath", "fnv1a64", "itemFile", "matchLanguage"]);
  for (const module of allowed) {
    const source = readFileSync(new URL(`../../js/${module}.js`, import.meta.url), "utf8");
    for (const [, name] of source.matchAll(/^import .* from "\.\/(.*)\.js"/gm)) assert.ok(allowed.has(name), name);
    assert.doesNotMatch(source, /\b(window|document|globalThis|localStorage|sessionStorage|indexedDB)\b\./);
  }
});
