// SPDX-License-Identifier: MIT
import { matchLanguage } from "./matchLanguage.js";

/**
 * The folder that holds a page's shards, with a slash at its end.
 * @param {import("./types.js").Manifest} manifest
 * @param {import("./types.js").Page} page
 * @returns {string}
 */
export function buildFolder(manifest, page) {
  const languages = manifest.catalogue.languages ?? [];
  const language =
    matchLanguage(page.language, languages) ??
    matchLanguage(manifest.config?.languages?.default, languages) ??
    languages[0];
  return `builds/${manifest.build}/${language ? language + "/" : ""}`;
}
