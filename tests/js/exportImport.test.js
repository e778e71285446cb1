// SPDX-License-Identifier: MIT
// Whatever a history holds, what is exported and imported is the same state: the same lines, profile and slates.
import fc from "fast-check";
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { gunzipSync } from "node:zlib";
import { AlcoveError } from "../../js/alcoveError.js";
import { engineClient } from "../../js/engineClient.js";

const site = new URL("../../build/demo/", import.meta.url);
const glue = new URL("../../build/wasm/engine.js", import.meta.url);
const skip = existsSync(site) && existsSync(glue) ? false : "the demo shop is not built (demo/run --build-only)";
const now = "2026-11-22T10:00:00.000Z";

/** @returns {Promise<() => ReturnType<typeof engineClient>>} makes engines that know the demo shop's config and popular items */
async function opener() {
  const { default: create } = await import(glue.href);
  const { Engine } = await create({ wasmBinary: readFileSync(new URL("engine.wasm", glue)) });
  const manifest = readFileSync(new URL("alcove/manifest.json", site));
  const name = `builds/${JSON.parse(manifest.toString()).build}/en/popular.bin`;
  const popular = gunzipSync(readFileSync(new URL(`alcove/${name}`, site)));
  return () => {
    const engine = engineClient(new Engine());
    engine.configure(manifest, { language: "en", timezone: "UTC", now });
    engine.addShard(name, popular);
    return engine;
  };
}

/** @param {ReturnType<typeof engineClient>} engine */
const state = (engine) => ({
  exported: engine.exportState(),
  profile: engine.query({ kind: "profile" }),
  recent: engine.query({ kind: "recent", page: {}, now }),
  slate: engine.query({ kind: "suggest", placement: "home-for-you", page: { type: "home" }, now, explain: true }),
});

/** A file that the shopper keeps and brings back. @param {ReturnType<typeof engineClient>} engine */
const file = (engine) => JSON.parse(JSON.stringify(engine.exportState()));

/** As the page does: what comes of it is written, and read again. @param {ReturnType<typeof engineClient>} engine @param {object} exported */
function bring(engine, exported) {
  const { lines } = engine.importState(exported);
  engine.restore(lines);
  return lines;
}

/** @type {string[]} */
const sold = skip ? ["A"] : JSON.parse(readFileSync(new URL("en/products.json", site), "utf8")).slice(0, 40).map(([/** @type {string} */ id]) => id);
const odd = ["", " ", "0", "-0", "__proto__", "constructor", "a\nb", "a\\\"b", "杯-1 “ü”", "\u2028", "\ud800", "😀".repeat(64), "x".repeat(256), "x".repeat(257), '{"name":"purchase"}'];
const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sold) }, fc.constantFrom(...odd), fc.fullUnicodeString({ maxLength: 12 }));
const quantity = fc.oneof(fc.constantFrom(1, 2, 99), fc.integer({ min: -1, max: 1e6 }));
/** Mostly one after the other; now and then a clock that is wrong: not set, years ahead, set back. */
const time = fc.oneof({ weight: 8, arbitrary: fc.date({ min: new Date("2026-09-01"), max: new Date(now) }) }, fc.date({ min: new Date("1970-01-01"), max: new Date("2099-01-01") }));
const event = fc.oneof(
  fc.record({ name: fc.constantFrom("view_item", "add_to_cart", "select_item", "remove_from_cart"), item: id, quantity, category: id }, { requiredKeys: ["name", "item"] }),
  fc.record({ name: fc.constantFrom("purchase", "view_item_list"), items: fc.array(fc.oneof(id, fc.record({ item: id, quantity })), { maxLength: 6 }), list: id }, { requiredKeys: ["name", "items"] }),
  fc.record({ name: fc.constant("view_category"), category: id }),
);
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ record: event, time }) },
  { weight: 1, arbitrary: fc.record({ erase: fc.oneof(fc.constantFrom("orders", "history"), fc.record({ item: id })) }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true }) },
);
const steps = fc.array(step, { maxLength: 60, size: "max" });

/** What the steps leave behind; what the engine refuses is not part of it. @param {ReturnType<typeof engineClient>} engine @param {any[]} steps */
function live(engine, steps) {
  let kept = 0;
  for (const { record, time, erase, reopen } of steps) {
    try {
      if (record) kept += engine.record({ ...record, time: time.toISOString(), path: "/" }).line ? 1 : 0;
      else if (erase) engine.erase(erase);
      else if (reopen) engine.restore(engine.exportState().lines ?? []);
    } catch (error) {
      if (!(error instanceof AlcoveError)) throw error;
    }
  }
  // As the page does before it exports or imports. A clock that was set back by years may just have written a line
  // that is too old for the next page.
  engine.restore(engine.exportState().lines);
  return kept;
}

test("an export that is imported on another device is the same state, and so it is on the next page", { skip }, async () => {
  const open = await opener();
  let kept = 0;
  fc.assert(
    fc.property(steps, (steps) => {
      const [before, after] = [open(), open()];
      kept += live(before, steps);
      const exported = file(before);
      assert.deepEqual(after.importState(exported).lines, exported.lines);
      assert.deepEqual(state(after), state(before));
      // A page that opens the log may find that some are too old by now: the same ones in both.
      for (const engine of [before, after]) engine.restore(exported.lines);
      assert.deepEqual(state(after), state(before));
    }),
    { numRuns: 150 },
  );
  assert.ok(kept > 150 * 5, `only ${kept} events were kept`);
});

test("what is there already is not added again; another history is added, each in its order", { skip }, async () => {
  const open = await opener();
  fc.assert(
    fc.property(steps, steps, (mine, theirs) => {
      const [own, other] = [open(), open()];
      live(own, mine);
      live(other, theirs);
      const log = bring(own, { version: 1, lines: [] });
      const before = state(own);
      assert.deepEqual(bring(own, file(own)), log);
      assert.deepEqual(state(own), before);

      const exported = file(other);
      const merged = bring(own, exported);
      assert.deepEqual(bring(own, exported), merged);
      for (const line of new Set([...log, ...exported.lines])) {
        const [inMine, inTheirs, inBoth] = [log, exported.lines, merged].map((lines) => lines.filter((/** @type {string} */ one) => one === line).length);
        assert.equal(inBoth, Math.max(inMine, inTheirs), line);
      }
      let at = 0; // my own events stand in the order in which they stood
      for (const line of merged) if (line === log[at]) at++;
      assert.equal(at, log.length);
    }),
    { numRuns: 100 },
  );
});
