// SPDX-License-Identifier: MIT
import { fetchBytes } from "./fetchBytes.js";
import { limits } from "./limits.js";
import { unpack } from "./unpack.js";

/**
 * Fetches and unpacks one file of the upload folder. Its name decides how large it may be.
 * @param {string} base the folder's address
 * @param {string} name
 * @returns {Promise<Uint8Array>}
 */
export async function fetchFile(base, name) {
  const { packed, unpacked } = limits[kindOf(name)];
  return unpack(await fetchBytes(new URL(name, base).href, packed), unpacked, name);
}

/** @param {string} name */
function kindOf(name) {
  if (/^engine-/.test(name)) return "engine";
  if (/^manifest/.test(name)) return "manifest";
  if (/\/changes\.json$/.test(name)) return "changes";
  return /\/(popular|category-\d+)\.bin$/.test(name) ? "shared" : "item";
}
