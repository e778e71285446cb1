// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";
import { collect } from "./collect.js";

// One write is inflated whole, at most 1,032-fold: slices this small keep a bomb below a few hundred KB.
const sliceBytes = 256;

/**
 * Unpacks gzip; bytes without its magic pass through, since some proxies unpack on the way.
 * @param {Uint8Array} bytes
 * @param {number} limit unpacked bytes
 * @param {string} path
 * @returns {Promise<Uint8Array>}
 */
export async function unpack(bytes, limit, path) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (bytes.length > limit) throw new AlcoveError("shard.too_large", path);
    return bytes;
  }
  const { readable, writable } = new DecompressionStream("gzip");
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const ignore = () => {}; // the reading side fails with the same error
  writer.closed.catch(ignore);
  (async () => {
    for (let at = 0; at < bytes.length; at += sliceBytes) {
      await writer.ready;
      writer.write(bytes.slice(at, at + sliceBytes)).catch(ignore);
    }
    await writer.close();
  })().catch(ignore);
  try {
    return await collect(reader, limit, path);
  } catch (error) {
    throw error instanceof AlcoveError ? error : new AlcoveError("shard.damaged", path);
  }
}
