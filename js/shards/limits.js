// SPDX-License-Identifier: MIT
const kib = 1024;

/**
 * Bytes that a file may have, packed and unpacked. What is larger is refused: a host that lies costs little.
 * @type {Record<"item" | "shared" | "changes" | "manifest" | "engine", {packed: number, unpacked: number}>}
 */
export const limits = {
  item: { packed: 64 * kib, unpacked: 512 * kib },
  shared: { packed: 256 * kib, unpacked: 2048 * kib }, // popular and category files
  changes: { packed: 512 * kib, unpacked: 512 * kib },
  manifest: { packed: 512 * kib, unpacked: 512 * kib },
  engine: { packed: 512 * kib, unpacked: 2048 * kib },
};
