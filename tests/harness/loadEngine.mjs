// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/**
 * The module that ships, under Node: the same glue and the same WASM that the page gets.
 * @param {string} [folder] the WASM preset's build folder
 * @returns {Promise<import('../../wasm/engine.js').EngineModule>}
 */
export async function loadModule(folder = 'build/wasm') {
  const { default: create } = await import(pathToFileURL(resolve(folder, 'engine.js')).href);
  return create({ wasmBinary: readFileSync(resolve(folder, 'engine.wasm')) });
}

/**
 * @param {string} [folder]
 * @returns {Promise<{engine: any, write: (bytes: Uint8Array | string) => void}>}
 */
export async function loadEngine(folder) {
  const { Engine } = await loadModule(folder);
  const engine = new Engine();
  return {
    engine,
    write(bytes) {
      const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      engine.inbox(data.length).set(data);
    },
  };
}
