// SPDX-License-Identifier: MIT
import { gunzipSync, gzipSync } from "node:zlib";

/**
 * What a host does to the shop's files, or what stands in the shop's page. `told` is all that `alcove:error` tells, as code
 * and path (`ITEM` is the file of the page's item); `slates` whether suggestions are there.
 * @typedef {object} State
 * @property {string} name
 * @property {import("./testShop.js").Alter} alter
 * @property {string[]} told
 * @property {boolean} [slates]
 */

const item = /builds\/[0-9a-f]{16}\/en\/[0-9a-f]{16}\.bin$/;
const otherBuild = "0123456789abcdef";

/** @param {RegExp} pattern @param {(bytes: Buffer, path: string) => ReturnType<import("./testShop.js").Alter>} change @returns {import("./testShop.js").Alter} */
const where = (pattern, change) => (path, bytes) => (pattern.test(path) ? change(Buffer.from(bytes), path) : undefined);
/** @param {RegExp} pattern @param {(text: string) => string} change */
const text = (pattern, change) => where(pattern, (bytes) => Buffer.from(change(bytes.toString())));
/** @param {Buffer} bytes @param {number} at */
const flipped = (bytes, at) => (bytes.writeUInt8(bytes[at] ^ 0xff, at), bytes);
/** Changes what is packed, so that gzip's own check holds. @param {(raw: Buffer) => Buffer} change */
const inside = (change) => (/** @type {Buffer} */ bytes) => gzipSync(change(gunzipSync(bytes)));
const never = () => new Promise((/** @type {(value: undefined) => void} */ resolve) => void resolve);
const html = () => new Response("<!doctype html><title>Sorry</title><h1>We will be right back</h1>", { headers: { "content-type": "text/html" } });
const endless = () => new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(8192).fill(7)) }));
/** Begins well and then says nothing more. @param {Buffer} bytes */
const stuck = (bytes) => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(bytes.subarray(0, 100))) }));

/** @param {string} code @param {import("./testShop.js").Alter} alter @returns {Omit<State, "name">} */
const refused = (code, alter) => ({ alter, told: [`${code} ITEM`], slates: true });

/** @type {State[]} */
export const fileStates = [
  { name: "a shard that is cut", ...refused("shard.damaged", where(item, (bytes) => bytes.subarray(0, bytes.length >> 1))) },
  { name: "a shard without its last byte", ...refused("shard.damaged", where(item, (bytes) => bytes.subarray(0, -1))) },
  { name: "a shard with a flipped byte", ...refused("shard.damaged", where(item, (bytes) => flipped(bytes, bytes.length >> 1))) },
  { name: "a shard that was flipped before it was packed", ...refused("shard.damaged", where(item, inside((raw) => flipped(raw, 0)))) },
  { name: "an empty shard", ...refused("shard.damaged", where(item, () => Buffer.alloc(0))) },
  { name: "a shard that is a page", ...refused("shard.damaged", where(item, html)) },
  {
    name: "a shard of another build",
    ...refused("shard.mismatch", where(item, (bytes, path) => inside((raw) => Buffer.from(raw.toString("latin1").replaceAll(path.split("/")[3], otherBuild), "latin1"))(bytes))),
  },
  {
    name: "a shard of another item",
    ...refused("shard.mismatch", where(item, (bytes, path) => inside((raw) => Buffer.from(raw.toString("latin1").replaceAll(/** @type {string} */ (path.split("/").at(-1)), `${otherBuild}.bin`), "latin1"))(bytes))),
  },
  { name: "a shard that is huge", ...refused("shard.too_large", where(item, () => Buffer.alloc(5_000_000, 7))) },
  { name: "a shard that is a bomb", ...refused("shard.too_large", where(item, () => gzipSync(Buffer.alloc(50_000_000)))) },
  { name: "a shard that never ends", ...refused("shard.too_large", where(item, endless)) },
  { name: "a shard that begins and goes no further", ...refused("network.failed", where(item, stuck)) },
  { name: "a shard that does not come", ...refused("network.failed", where(item, never)) },
  { name: "an engine that does not come", alter: where(/engine-/, never), told: ["network.failed ENGINE"] },
  { name: "an engine that is another program", alter: where(/engine-/, () => gzipSync(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))), told: ["engine.failed "] },
  { name: "elements that are a page", alter: where(/slates-/, html), told: ["network.failed SLATES"] },
  { name: "a host chunk that is a page", alter: where(/host-/, html), told: ["network.failed HOST"] },
  {
    name: "a manifest of another build",
    alter: text(/manifest/, (json) => json.replace(/"build":"[0-9a-f]+"/, `"build":"${otherBuild}"`)),
    told: ["changes.json", "ITEM", "en/category-N.bin", "en/popular.bin"].map((name) => `shard.not_found ${name.replace(/^(?!ITEM)/, "builds/OTHER/")}`),
    slates: true, // from what is known of the items that were looked at
  },
  { name: "a manifest of an older format", alter: text(/manifest/, (json) => json.replace('"format":1', '"format":0')), told: ["manifest.format /format"] },
  { name: "a manifest that is a page", alter: where(/manifest/, html), told: ["manifest.damaged "] },
  { name: "a manifest that is cut", alter: where(/manifest/, (bytes) => bytes.subarray(0, bytes.length >> 1)), told: ["manifest.damaged "] },
  { name: "an empty manifest", alter: where(/manifest/, () => Buffer.alloc(0)), told: ["manifest.damaged "] },
  { name: "a manifest of 1 MB", alter: where(/manifest/, () => Buffer.alloc(1_000_000, " ")), told: ["shard.too_large MANIFEST"] },
];

const page = /\/en\/p\//;
/** @param {(html: string) => string} change */
const inPage = (change) => text(page, change);
/** @param {string} sku */
const sku = (sku) => inPage((html) => html.replace('"sku":"PAN-GRILL-CHARCOAL"', `"sku":${sku}`));
/** @param {string} attributes */
const said = (attributes) => inPage((html) => html.replace(/<html lang="en"[^>]*>/, `<html lang="en" ${attributes}>`));
/** The cart stands in the page, and no script says another. @param {number} lines */
const cartOf = (lines) =>
  inPage((html) => html.replace(/<script type="module".*?<\/script>/, "").replace("<html", `<html data-alcove-cart="${"ABC ".repeat(lines)}"`));
const markup = "&quot;&gt;&lt;img src=x onerror=pwned=1&gt;";
const unknown = ["shard.not_found ITEM"];

/** @type {State[]} */
export const pageStates = [
  { name: "an item that is markup", alter: sku(JSON.stringify('"><img src=x onerror=pwned=1>')), told: unknown, slates: true },
  { name: "an item that is half a character", alter: sku('"\\ud800"'), told: unknown, slates: true },
  { name: "an item that is an object", alter: sku('{"__proto__":[]}'), told: [], slates: true },
  { name: "data of markup", alter: said(`data-alcove-page="product" data-alcove-item="${markup}" data-alcove-category="${markup}"`), told: unknown, slates: true },
  { name: "data that is huge", alter: said(`data-alcove-page="${"p".repeat(100_000)}" data-alcove-item="${"i".repeat(100_000)}" data-alcove-category="${"c/".repeat(50_000)}"`), told: [], slates: true },
  { name: "a cart of 20,000 lines", alter: cartOf(20_000), told: [], slates: true },
  { name: "JSON-LD that is huge", alter: inPage((html) => html.replace('"description":"', `"description":"${"x".repeat(3_000_000)}`)), told: [], slates: true },
  { name: "JSON-LD that nests 5,000 levels", alter: inPage((html) => html.replace(/(ld\+json">)[^<]*/, `$1${'{"@graph":'.repeat(5000)}1${"}".repeat(5000)}`)), told: [], slates: true },
  { name: "JSON-LD that is cut", alter: inPage((html) => html.replace('"sku"', "")), told: [], slates: true },
  { name: "a language that is none", alter: inPage((html) => html.replace('lang="en"', `lang="en_US${markup}"`)), told: [], slates: true },
  {
    name: "elements with attributes of nonsense",
    alter: inPage((html) => html.replaceAll(/<alcove-suggest [^>]*>/g, `<alcove-suggest placement="__proto__" limit="1e99" layout="${markup}" item="${markup}" data-state="filled">`)),
    told: [...unknown, "request.unknown_placement /placement"],
  },
];
