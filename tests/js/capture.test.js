// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readJsonLd } from "../../js/capture/readJsonLd.js";
import { readPage } from "../../js/capture/readPage.js";

/** @param {unknown} value */
const ld = (value) => readJsonLd([JSON.stringify(value)]);

test("a product is read", () => {
  assert.deepEqual(ld({ "@type": "Product", sku: "MUG-1", category: "Kitchen > Mugs" }), {
    type: "product",
    item: "MUG-1",
    category: "Kitchen > Mugs",
  });
});

test("sku comes before productID before mpn; numbers are ids too", () => {
  assert.equal(ld({ "@type": "Product", mpn: "M", productID: "P", sku: "S" }).item, "S");
  assert.equal(ld({ "@type": "Product", mpn: "M", productID: 17 }).item, "17");
  assert.equal(ld({ "@type": "Product", mpn: "M", sku: "" }).item, "M");
});

test("a product is found in arrays, graphs and as main entity, by any spelling of its type", () => {
  const product = { "@type": ["http://schema.org/Product", "Thing"], sku: "S" };
  assert.equal(ld([{ "@type": "WebSite" }, product]).item, "S");
  assert.equal(ld({ "@graph": [{ "@type": "BreadcrumbList" }, product] }).item, "S");
  assert.equal(ld({ "@type": "ItemPage", mainEntity: product }).item, "S");
  assert.equal(ld({ "@type": "ProductGroup", hasVariant: [{ "@type": "Product", sku: "S-red" }] }).item, "S-red");
});

test("a page of several products is no product page", () => {
  assert.deepEqual(ld([{ "@type": "Product", sku: "A" }, { "@type": "Product", sku: "B" }]), {});
  assert.deepEqual(ld({ "@type": "ItemList", itemListElement: [{ "@type": "Product", sku: "A" }] }), {});
});

test("the same product said twice is one", () => {
  assert.equal(ld([{ "@type": "Product", sku: "A" }, { "@type": "Product", sku: "A" }]).item, "A");
});

test("what is not JSON, too large or too deep says nothing", () => {
  assert.deepEqual(readJsonLd(["{", "<b>", "", '"'.repeat(10)]), {});
  assert.deepEqual(readJsonLd([JSON.stringify({ "@type": "Product", sku: "A", x: "y".repeat(300_000) })]), {});
  const deep = '{"@graph":'.repeat(5000) + "1" + "}".repeat(5000);
  assert.deepEqual(readJsonLd([deep]), {});
  assert.deepEqual(ld({ "@type": "Product", sku: "x".repeat(300) }), {});
});

test("one bad script does not hide a good one", () => {
  assert.equal(readJsonLd(["{", JSON.stringify({ "@type": "Product", sku: "A" })]).item, "A");
});

test("any JSON gives facts of the right types", () => {
  const keys = fc.constantFrom("@type", "@graph", "sku", "mpn", "category", "mainEntity", "hasVariant", "__proto__", "name");
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "medium" },
      fc.constantFrom("Product", "ProductGroup", "A > B", "", null, 3, -0.5, true, "<img src=x onerror=alert(1)>"),
      fc.array(tie("node"), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie("node")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), (values) => {
      const facts = readJsonLd(values.map((value) => JSON.stringify(value)));
      for (const value of Object.values(facts)) assert.ok(value === undefined || typeof value === "string");
      if (facts.type) assert.ok(facts.item);
    }),
    { numRuns: 1000 },
  );
});

test("a product is found wherever it stands among scripts that say nothing of products", () => {
  const product = { "@type": "Product", sku: "MUG-1", category: "Kitchen > Mugs" };
  const nesting = fc.constantFrom((/** @type {object} */ node) => node, (/** @type {object} */ node) => [null, node], (/** @type {object} */ node) => ({ "@graph": [7, node] }), (/** @type {object} */ node) => ({ "@type": "ItemPage", mainEntity: node }));
  const noise = fc.oneof(fc.string(), fc.json({ maxDepth: 3 }), fc.nat(80).map((end) => JSON.stringify(product).slice(0, end)));
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 10 }), fc.array(noise, { maxLength: 9 }), fc.array(nesting, { maxLength: 5 }), (before, after, nestings) => {
      const text = JSON.stringify(nestings.reduce((node, nest) => nest(node), product));
      assert.deepEqual(readJsonLd([...before, text, ...after]), { type: "product", item: "MUG-1", category: "Kitchen > Mugs" });
    }),
  );
});

/**
 * @param {Record<string, string>} data
 * @param {unknown[]} scripts
 * @param {string} lang
 */
function page(data, scripts = [], lang = "en") {
  return /** @type {Document} */ (
    /** @type {unknown} */ ({
      documentElement: { lang },
      querySelector: (/** @type {string} */ selector) =>
        selector.slice(1, -1) in data ? { getAttribute: (/** @type {string} */ name) => data[name] } : null,
      querySelectorAll: () => scripts.map((value) => ({ textContent: JSON.stringify(value) })),
    })
  );
}

test("per fact the call comes before the markup before JSON-LD", () => {
  const product = { "@type": "Product", sku: "LD", category: "c/ld" };
  const document = page({ "data-alcove-item": "DATA", "data-alcove-cart": "A, B  C" }, [product]);
  assert.deepEqual(readPage(document, { type: "other", cart: [7] }), {
    type: "other",
    item: "DATA",
    category: "c/ld",
    cart: ["7"],
    language: "en",
  });
  assert.deepEqual(readPage(document, undefined).cart, ["A", "B", "C"]);
  assert.equal(readPage(document, { item: "CALL" }).item, "CALL");
});

test("a page without facts is other", () => {
  assert.equal(readPage(page({}), undefined).type, "other");
  assert.equal(readPage(page({}), "home").type, "other");
});

test("whatever a page states or its attributes hold, its facts are short texts, and reading them again changes nothing", () => {
  const names = ["data-alcove-page", "data-alcove-item", "data-alcove-category", "data-alcove-cart"];
  const anyData = fc.dictionary(fc.constantFrom(...names), fc.fullUnicodeString({ maxLength: 400 }));
  const anyValue = fc.oneof(fc.fullUnicodeString({ maxLength: 400 }), fc.double(), fc.anything());
  const stated = fc.oneof(fc.anything(), fc.record({ type: anyValue, item: anyValue, category: anyValue, cart: fc.oneof(anyValue, fc.array(anyValue)) }, { requiredKeys: [] }));
  fc.assert(
    fc.property(anyData, stated, fc.string(), (data, said, lang) => {
      const { cart, ...facts } = readPage(page(data, [], lang), said);
      for (const fact of [facts.item, ...(cart ?? [])]) assert.ok(fact === undefined || (typeof fact === "string" && fact.length > 0 && fact.length <= 256));
      for (const fact of Object.values(facts)) assert.ok(fact === undefined || typeof fact === "string");
      assert.deepEqual(readPage(page({}, [], lang), { ...facts, cart }), { ...facts, cart });
    }),
    { numRuns: 1000 },
  );
});

test("Chinese gets its script", () => {
  const of = (/** @type {string} */ lang) => readPage(page({}, [], lang), undefined).language;
  assert.deepEqual(["zh", "zh-CN", "ZH-cn", "zh-TW", "zh-Hans-SG", "de-AT", ""].map(of), [
    "zh-Hans", "zh-Hans", "zh-Hans", "zh-Hant", "zh-Hans", "de-AT", undefined,
  ]);
});

test("a language is one that prices can be written in", () => {
  const of = (/** @type {string} */ lang) => readPage(page({}, [], lang), undefined).language;
  assert.deepEqual(["en_US", "EN", "english!", "<b>", "x".repeat(1e6)].map(of), ["en-US", "en", undefined, undefined, undefined]);
});

test("facts are short, whole characters, and few enough for the engine", () => {
  const half = page({ "data-alcove-category": "c/".repeat(500), "data-alcove-cart": "A ".repeat(20_000) }, [{ "@type": "Product", sku: "\ud800" }]);
  const { item, category, cart } = readPage(half, undefined);
  assert.equal(item, "\ufffd");
  assert.equal(category?.length, 255); // 256 characters, without the slash at their end
  assert.equal(cart?.length, 500);
  assert.equal(readPage(page({}), { item: `${"i".repeat(255)}🍞` }).item, `${"i".repeat(255)}\ufffd`);
});
