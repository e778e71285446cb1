// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";

/**
 * @param {Uint8Array} bytes
 * @returns {{manifest: import("../types.js").Manifest, bytes: Uint8Array}}
 */
export function openManifest(bytes) {
  const manifest = JSON.parse(new TextDecoder().decode(bytes));
  if (manifest.format !== 1) throw new AlcoveError("manifest.format", "/format", `${manifest.format}`);
  if (!/^[0-9a-f]{16}$/.test(manifest.build)) throw new AlcoveError("manifest.damaged", "/build");
  return { manifest, bytes };
}
