// SPDX-License-Identifier: MIT
// Plays boundary calls in a page, under the shop's policy: the WASM that ships with its glue. Sites are unpacked by the shim's own module.
import createEngineModule from "../../../build/wasm/engine.js";
import { unpack } from "../../../js/shards/unpack.js";
import { createPlayer } from "../../harness/createPlayer.js";
import { shimFixtures } from "../../harness/shimFixtures.js";

/** @param {string} path from the project's folder */
async function fetched(path) {
  const response = await fetch(`/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @type {Map<string, Uint8Array>} */
const files = new Map();
const module = fetched("build/wasm/engine.wasm").then(async (response) => createEngineModule({ wasmBinary: new Uint8Array(await response.arrayBuffer()) }));

/** @param {string} path of a JSON file with visits; gives their replies */
async function play(path) {
  /** @type {import("../../harness/createPlayer.js").Step[][]} */
  const visits = await (await fetched(path)).json();
  const wanted = new Set(visits.flat().flatMap(({ inbox }) => inbox?.file ?? []));
  await Promise.all([...wanted].filter((file) => !files.has(file)).map(async (file) => {
    const bytes = new Uint8Array(await (await fetched(file)).arrayBuffer());
    files.set(file, await unpack(bytes, 2 ** 24, file));
  }));
  const { Engine } = await module;
  return visits.map(createPlayer(() => new Engine(), (file) => /** @type {Uint8Array} */ (files.get(file))));
}

async function shim() {
  const [names, plan, categoryPaths] = await Promise.all(["names", "plan", "categoryPaths"].map(async (name) => (await fetched(`tests/fixtures/${name}.json`)).json()));
  return shimFixtures({ names, plan, categoryPaths });
}

Object.assign(window, { player: { play, shim } });
