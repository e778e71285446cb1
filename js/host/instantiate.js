// SPDX-License-Identifier: MIT
/**
 * Makes an engine from a compiled module; the glue fetches nothing.
 * @param {typeof import("../../wasm/engine.js").default} createEngineModule
 * @param {WebAssembly.Module} module
 * @returns {Promise<import("../../wasm/engine.js").Engine>}
 */
export function instantiate(createEngineModule, module) {
  return new Promise((resolve, reject) => {
    createEngineModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => done(instance, module))
          .catch(reject); // `done` throws at another program's module
        return {};
      },
    }).then(({ Engine }) => resolve(new Engine()), reject);
  });
}
