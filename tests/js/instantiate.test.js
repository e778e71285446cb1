// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import { instantiate } from "../../js/host/instantiate.js";

test("a module that is another program's rejects, also where the glue finds it out later", async () => {
  const empty = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  const glue = (/** @type {any} */ { instantiateWasm }) =>
    new Promise(() => instantiateWasm({}, (/** @type {WebAssembly.Instance} */ instance) => /** @type {any} */ (instance.exports).memory.buffer));
  await assert.rejects(instantiate(/** @type {any} */ (glue), empty), TypeError);
});
