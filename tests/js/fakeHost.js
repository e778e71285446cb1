// SPDX-License-Identifier: MIT
import { startHost } from "../../js/host.js";
import { fakeHandle } from "./fakeHandle.js";

export const manifest = { format: 1, build: "3f0c8f1d2e4b5a69", catalogue: {}, config: { shop: { name: "S" } } };
const bytes = new TextEncoder().encode(JSON.stringify(manifest));

/** A page of a shop, with the engine that stands in. @param {object} [more] @param {object} [navigator] */
export async function start(more, navigator = {}) {
  /** @type {string[]} */
  const reports = [];
  const window = Object.assign(new EventTarget(), { document: new EventTarget(), navigator, location: { href: "https://shop.example/p" } });
  const host = await startHost(
    /** @type {any} */ ({
      engine: await fakeHandle(),
      manifest,
      bytes,
      language: "en",
      consent: undefined,
      errors: [],
      report: (/** @type {string} */ code, /** @type {string} */ path) => reports.push(`${code} ${path}`),
      window,
      now: () => Date.UTC(2026, 10, 22, 10),
      ...more,
    }),
  );
  return { host, reports, window };
}

export const visit = (/** @type {string} */ item, more = {}) => ({
  bytes,
  page: { type: "product", item },
  markup: [],
  shards: [{ name: `builds/b/${item}.bin`, bytes: new Uint8Array([1]) }],
  itemShard: `builds/b/${item}.bin`,
  isStated: false,
  ...more,
});

/** @param {import("../../js/types.js").Host} host */
export const lines = async (host) => /** @type {any} */ (await host.run("profile", [])).lines.map((/** @type {string} */ line) => JSON.parse(line));
