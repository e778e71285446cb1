// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createPlayer } from './createPlayer.js';
import { loadModule } from './loadEngine.mjs';

/** @typedef {import('./createPlayer.js').Step} Step */

/** @type {Map<string, Uint8Array>} */
const known = new Map();

/** @param {string} file */
function bytesOf(file) {
  const before = known.get(file);
  if (before) return before;
  const packed = readFileSync(file);
  const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed;
  known.set(file, bytes);
  return bytes;
}

/**
 * Plays visits on the WASM that ships.
 * @param {readonly (readonly Step[])[]} visits
 * @returns {Promise<string[][]>} the replies of each visit
 */
export async function playInNode(visits) {
  const { Engine } = await loadModule();
  return visits.map(createPlayer(() => new Engine(), bytesOf));
}
