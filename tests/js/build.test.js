// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const build = fileURLToPath(new URL("../../js/build.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "alcove-build-"));
const wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
writeFileSync(join(folder, "engine.js"), "export default async () => ({ Engine: class {} });");
writeFileSync(join(folder, "engine.wasm"), wasm);

/** @param {string} engine @param {string} out @param {string} cwd */
const run = (engine, out, cwd) => spawnSync(process.execPath, [build, "--engine", engine, "--out", join(folder, out)], { cwd, encoding: "utf8" });
/** @param {string} out */
const contents = (out) => readdirSync(join(folder, out)).sort().map((name) => [name, readFileSync(join(folder, out, name), "base64")]);

test("the same input gives the same bytes, wherever it is built", () => {
  assert.equal(run(folder, "one", "/").status, 0);
  assert.equal(run(folder, "two", folder).status, 0);
  assert.deepEqual(contents("one"), contents("two"));
});

test("names are fixed for what pages write, and follow from the content for the rest", () => {
  const names = readdirSync(join(folder, "one")).sort();
  assert.deepEqual(names.map((name) => name.replace(/-[0-9a-f]{10}/, "-#")), [
    "alcove.css", "alcove.js", "alcove.mjs", "engine-#.bin", "host-#.mjs", "slates-#.mjs", "words-de-#.mjs", "words-zh-Hans-#.mjs",
  ]);
});

test("the engine is packed as it is", () => {
  const name = readdirSync(join(folder, "one")).find((file) => file.startsWith("engine-")) ?? "";
  assert.deepEqual(new Uint8Array(gunzipSync(readFileSync(join(folder, "one", name)))), wasm);
});

test("nothing in the browser files makes code or markup from text", () => {
  for (const name of readdirSync(join(folder, "one")).filter((file) => /\.m?js$/.test(file))) {
    assert.doesNotMatch(readFileSync(join(folder, "one", name), "utf8"), /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|setAttribute\("style/, name);
  }
});

test("without the engine it says what to do", () => {
  const { status, stderr } = run(join(folder, "nowhere"), "none", "/");
  assert.equal(status, 1);
  assert.match(stderr, /engine\.(js|wasm) is not there; build the engine first/);
});
