// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/**
 * The engine that ships, under Node: the same glue and the same module that the page gets.
 * @param {string} [folder] the WASM preset's build folder
 * @returns {Promise<{engine: any, write: (bytes: Uint8Array | string) => void}>}
 */
export async function loadEngine(folder = 'build/wasm') {
  const { default: create } = await import(pathToFileURL(resolve(folder, 'engine.js')).href);
  const module = await create({ wasmBinary: readFileSync(resolve(folder, 'engine.wasm')) });
  const engine = new module.Engine();
  return {
    engine,
    write(bytes) {
      const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      engine.inbox(data.length).set(data);
    },
  };
}
