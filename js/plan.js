// SPDX-License-Identifier: MIT
import { buildFolder } from "./buildFolder.js";
import { categoryPath } from "./categoryPath.js";
import { fnv1a64 } from "./fnv1a64.js";
import { itemFile } from "./itemFile.js";

const maxItems = 10;

/**
 * What a page asks for: files relative to the upload folder, in the order of asking, none twice.
 * It sees the manifest, the page and its markup; it has no way to see the history.
 * @param {import("./types.js").Manifest} manifest
 * @param {import("./types.js").Page} page
 * @param {readonly import("./types.js").Mark[]} markup the document's Alcove elements, in document order
 * @returns {string[]}
 */
export function plan(manifest, page, markup) {
  const folder = buildFolder(manifest, page);
  const suggesting = markup.filter(({ element }) => /^alcove-(suggest|recent)$/.test(element));
  const placements = suggesting.flatMap(({ placement }) => findPlacement(manifest, placement) ?? []);
  /** @type {Set<string>} */
  const names = new Set();

  if (suggesting.length && manifest.files?.changes) names.add(`builds/${manifest.build}/changes.json`);
  if (page.type === "product" && page.item) names.add(itemFile(manifest, page, page.item));
  if (page.type === "cart") {
    for (const item of (page.cart ?? []).slice(0, maxItems)) names.add(itemFile(manifest, page, item));
  }
  for (const { item } of suggesting.filter((mark) => mark.item).slice(0, maxItems)) {
    names.add(itemFile(manifest, page, /** @type {string} */ (item)));
  }
  if (placements.some((each) => each?.popular)) names.add(`${folder}popular.bin`);

  const category = categoryPath(page.category ?? "");
  const files = manifest.catalogue.categoryFiles;
  if (category && files && placements.some((each) => [each?.sources].flat().some((source) => source?.scope === "category"))) {
    names.add(`${folder}category-${fnv1a64(category) % BigInt(files)}.bin`);
  }
  return [...names];
}

/**
 * @param {import("./types.js").Manifest} manifest
 * @param {string | undefined} placement
 */
function findPlacement(manifest, placement) {
  const placements = manifest.config?.placements ?? {};
  return placement && Object.hasOwn(placements, placement) ? placements[placement] : undefined;
}
