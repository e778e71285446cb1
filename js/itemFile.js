// SPDX-License-Identifier: MIT
import { buildFolder } from "./buildFolder.js";
import { fnv1a64 } from "./fnv1a64.js";

/**
 * The shard that holds an item, relative to the upload folder.
 * @param {import("./types.js").Manifest} manifest
 * @param {import("./types.js").Page} page
 * @param {string} item
 * @returns {string}
 */
export function itemFile(manifest, page, item) {
  const files = manifest.catalogue.itemFiles;
  const hash = fnv1a64(item);
  const name = files ? `items-${hash % BigInt(files)}` : hash.toString(16).padStart(16, "0");
  return `${buildFolder(manifest, page)}${name}.bin`;
}
