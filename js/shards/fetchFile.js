// SPDX-License-Identifier: MIT
import { fetchBytes } from "./fetchBytes.js";
import { unpack } from "./unpack.js";

const kib = 1024;

/**
 * KiB that a file may have, packed and unpacked, by its name. What is larger is refused: a host that lies costs little.
 * @type {[pattern: RegExp, packed: number, unpacked: number][]}
 */
const limits = [
  [/^engine-/, 512, 2048],
  [/\.json$/, 512, 512],
  [/\/(popular|category-\d+)\.bin$/, 256, 2048],
  [/./, 64, 512], // items
];

/**
 * Fetches and unpacks one file of the upload folder.
 * @param {string} base the folder's address
 * @param {string} name
 * @param {RequestCache} [cache]
 * @returns {Promise<Uint8Array>}
 */
export async function fetchFile(base, name, cache) {
  const [, packed, unpacked] = /** @type {typeof limits[0]} */ (limits.find(([pattern]) => pattern.test(name)));
  return unpack(await fetchBytes(new URL(name, base).href, packed * kib, cache), unpacked * kib, name);
}
