// SPDX-License-Identifier: MIT
// The shim on the engine that ships. Skipped where it has not been built.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";
import { AlcoveError } from "../../js/alcoveError.js";
import { manifest } from "../browser/fakeShop.js";
import { skip, startEngine } from "./startEngine.js";

/** An engine with a manifest in. */
async function start() {
  const engine = await startEngine();
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  engine.configure(bytes, { language: "en", timezone: "UTC", now: "2026-11-22T10:00:00.000Z" });
  return engine;
}

const view = (/** @type {string} */ item, second = 0) => ({ name: "view_item", item, time: `2026-11-22T10:00:0${second}.000Z` });

test("a line that was recorded is restored, beyond ASCII too", { skip }, async () => {
  const engine = await start();
  const lines = ["MUG-1", "杯-1 “ü”"].map((item, index) => engine.record(view(item, index)).line ?? "");
  const again = await start();
  assert.equal(again.restore(lines).drop, 0);
  assert.deepEqual(again.exportState().lines, lines);
  assert.deepEqual(again.query({ kind: "profile" }).viewed, ["杯-1 “ü”", "MUG-1"]);
});

test("every event that the host records is taken", { skip }, async () => {
  const engine = await start();
  const list = "product-related";
  for (const event of [
    { name: "view_item", item: "A", category: "kitchen" },
    { name: "view_category", category: "kitchen" },
    { name: "view_item_list", list, items: ["B", "C"] },
    { name: "select_item", list, item: "B" },
    { name: "add_to_cart", item: "B", quantity: 1 },
  ]) {
    assert.ok(engine.record({ ...event, time: "2026-11-22T10:00:00.000Z", path: "/p" }).line, event.name);
  }
});

test("erasing takes words and items", { skip }, async () => {
  const engine = await start();
  for (const item of ["A", "B"]) engine.record(view(item));
  assert.equal(engine.erase({ item: "A" }).lines.length, 1);
  assert.deepEqual(engine.erase("all").lines, []);
});

test("an export of one engine is an import of another", { skip }, async () => {
  const [one, other] = [await start(), await start()];
  one.record(view("A", 1));
  other.record(view("B", 2));
  assert.equal(other.importState(one.exportState()).lines.length, 2);
});

test("what is no shard is an error with a code", { skip }, async () => {
  const engine = await start();
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => Math.imul(index, 2654435761) >>> 24);
  assert.throws(() => engine.addShard("builds/3f0c8f1d2e4b5a69/x.bin", bytes), { code: "shard.damaged" });
  assert.throws(() => engine.addShard("builds/3f0c8f1d2e4b5a69/x.bin", new Uint8Array()), { code: "shard.damaged" });
});

test("any JSON at any call is answered with a value or with a code that is documented", { skip }, async () => {
  const engine = await start();
  const documented = readFileSync("docs/errors.md", "utf8");
  const anyText = fc.oneof(fc.constantFrom("suggest", "recent", "profile", "view_item", "purchase", "product-related", "2026-11-22", "orders"), fc.fullUnicodeString());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, anyText, fc.double({ noNaN: true }), fc.constant(null), fc.boolean(), fc.array(tie("value")), fc.dictionary(fc.constantFrom("kind", "placement", "page", "item", "items", "cart", "name", "time", "limit", "lines", "version", "now", "quantity"), tie("value"))),
  }));
  const calls = {
    record: (/** @type {any} */ json) => engine.record(json),
    query: (/** @type {any} */ json) => engine.query(json),
    erase: (/** @type {any} */ json) => engine.erase(json),
    importState: (/** @type {any} */ json) => engine.importState(json),
    configure: (/** @type {any} */ json) => engine.configure(new TextEncoder().encode(JSON.stringify(json)), json),
    addShard: (/** @type {any} */ json) => engine.addShard(String(json), new TextEncoder().encode(JSON.stringify(json))),
    restore: (/** @type {any} */ json) => engine.restore([JSON.stringify(json), "{"]),
  };
  fc.assert(
    fc.property(fc.constantFrom(...Object.entries(calls)), value, ([, call], json) => {
      try {
        call(json);
      } catch (error) {
        assert.ok(error instanceof AlcoveError, String(error));
        assert.ok(documented.includes(`| \`${error.code}\` |`), error.code);
      }
      assert.ok(Array.isArray(engine.exportState().lines), "the engine goes on");
    }),
    { numRuns: 2000 },
  );
});
