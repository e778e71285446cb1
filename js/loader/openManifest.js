// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";

/**
 * Checks what is read before the engine is there; the engine checks the rest.
 * @param {Uint8Array} bytes
 * @returns {{manifest: import("../types.js").Manifest, bytes: Uint8Array}}
 */
export function openManifest(bytes) {
  const manifest = JSON.parse(new TextDecoder().decode(bytes));
  if (manifest?.format !== 1) throw new AlcoveError("manifest.format", "/format", `${manifest?.format}`);
  /** @param {string} path @param {boolean} isValid */
  const check = (path, isValid) => {
    if (!isValid) throw new AlcoveError("manifest.invalid", path);
  };
  check("/build", /^[0-9a-f]{16}$/.test(manifest.build));
  check("/catalogue", Object(manifest.catalogue) === manifest.catalogue);
  for (const name of ["itemFiles", "categoryFiles"]) {
    const count = manifest.catalogue[name] ?? 0;
    check(`/catalogue/${name}`, count >>> 0 === count); // a whole number
  }
  const { languages = [] } = manifest.catalogue;
  check("/catalogue/languages", /^\[("[\w-]+",?)*]$/.test(JSON.stringify(languages))); // they stand in addresses
  check("/config/languages/default", typeof (manifest.config?.languages?.default ?? "") === "string");
  return { manifest, bytes };
}
