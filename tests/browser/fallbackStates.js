// SPDX-License-Identifier: MIT
/** @param {RegExp} pattern @param {(bytes: Uint8Array) => import("./testShop.js").Altered} change @returns {import("./testShop.js").Alter} */
const where = (pattern, change) => (path, bytes) => (pattern.test(path) ? change(bytes) : undefined);
const drop = () => /** @type {const} */ ("drop");
const cut = () => /** @type {const} */ ("cut");
const html = () => new TextEncoder().encode("<!doctype html><html><head><title>Sorry</title></head><body><h1>We will be right back</h1></body></html>");
const data = /\/alcove\/(builds\/|manifest|engine-)/;

/**
 * A world in which something is missing. `codes` are what `alcove:error` tells, all of them; `slates` whether suggestions are
 * there all the same, `script` whether Alcove's own script is, `extra` what the page runs first.
 * @typedef {object} State
 * @property {string} name
 * @property {import("./drivers/openBrowser.js").Options} [browser]
 * @property {import("./testShop.js").Alter} [alter]
 * @property {string[]} codes
 * @property {boolean} [slates]
 * @property {boolean} [script]
 */

/** @type {State[]} */
export const states = [
  { name: "no-folder", alter: where(/^\/alcove\//, drop), codes: [], script: false },
  { name: "no-wasm", browser: { wasm: false }, codes: ["engine.failed"] },
  { name: "no-storage", browser: { storage: false }, codes: ["store.unavailable"], slates: true },
  { name: "no-data", alter: where(data, drop), codes: ["network.failed"] },
  { name: "no-manifest", alter: where(/manifest/, () => 404), codes: ["shard.not_found"] },
  { name: "no-engine", alter: where(/engine-/, drop), codes: ["network.failed"] },
  { name: "no-shards", alter: where(/builds\//, drop), codes: ["network.failed"] },
  { name: "no-elements", alter: where(/slates-/, drop), codes: ["network.failed"] },
  { name: "no-host", alter: where(/host-/, () => 503), codes: ["network.failed"] },
  { name: "cut-data", alter: where(data, cut), codes: ["network.failed"] },
  { name: "html-data", alter: where(data, html), codes: ["engine.failed", "manifest.damaged"] },
  { name: "html-engine", alter: where(/engine-/, html), codes: ["engine.failed"] },
  { name: "html-shards", alter: where(/builds\//, html), codes: ["json.syntax", "shard.damaged"] },
];
