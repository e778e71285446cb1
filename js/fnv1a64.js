// SPDX-License-Identifier: MIT
const encoder = new TextEncoder();

/**
 * FNV-1a with 64 bits over the UTF-8 bytes of a text.
 * @param {string} text
 * @returns {bigint}
 */
export function fnv1a64(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of encoder.encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}
