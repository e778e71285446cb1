// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from "node:fs";
import { engineClient } from "../../js/engineClient.js";
import { instantiate } from "../../js/host/instantiate.js";

const glue = new URL("../../build/wasm/engine.js", import.meta.url);

/** Why tests on the engine that ships are skipped, where it has not been built. */
export const skip = existsSync(glue) ? false : "build/wasm/engine.js is not there";

/** An engine as the page has it: glue and compiled module. */
export async function startEngine() {
  const { default: createEngineModule } = await import(glue.href);
  const module = new WebAssembly.Module(readFileSync(new URL("engine.wasm", glue)));
  return engineClient(await instantiate(createEngineModule, module));
}
