// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";

/**
 * Checks what is read before the engine is there; the engine checks the rest.
 * @param {Uint8Array} bytes
 * @returns {{manifest: import("../types.js").Manifest, bytes: Uint8Array}}
 */
export function openManifest(bytes) {
  const manifest = JSON.parse(new TextDecoder().decode(bytes));
  if (manifest?.format !== 1) throw new AlcoveError("manifest.format", "/format", JSON.stringify(manifest?.format));
  /** What it is as JSON: an object's own toString may be anything. @param {string} path @param {unknown} value @param {RegExp} form */
  const check = (path, value, form) => {
    if (!form.test(JSON.stringify(value))) throw new AlcoveError("manifest.invalid", path);
  };
  check("/build", manifest.build, /^"[0-9a-f]{16}"$/);
  check("/catalogue", manifest.catalogue, /^{/);
  const { itemFiles = 0, categoryFiles = 0, languages = [] } = manifest.catalogue;
  check("/catalogue/itemFiles", itemFiles, /^\d{1,9}$/);
  check("/catalogue/categoryFiles", categoryFiles, /^\d{1,9}$/);
  check("/catalogue/languages", languages, /^\[("[\w-]+",?)*]$/); // they stand in addresses
  check("/config/languages/default", manifest.config?.languages?.default ?? "", /^"/);
  return { manifest, bytes };
}
