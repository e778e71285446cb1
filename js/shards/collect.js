// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";

/**
 * Reads a stream to its end, as one array; refuses what is larger than the limit.
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {number} limit
 * @param {string} path
 */
export async function collect(reader, limit, path) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for (let part; !(part = await reader.read()).done; ) {
    size += part.value.length;
    if (size > limit) {
      reader.cancel().catch(() => {}); // the rest need not arrive
      throw new AlcoveError("shard.too_large", path);
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
