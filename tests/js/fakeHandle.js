// SPDX-License-Identifier: MIT
import createFake from "../browser/fakeEngine.js";

/** An engine for tests of the shim alone. @returns {Promise<import("../../wasm/engine.js").Engine>} */
export async function fakeHandle() {
  const module = await createFake({ instantiateWasm: (/** @type {object} */ _, /** @type {() => void} */ done) => done() });
  return new module.Engine();
}
