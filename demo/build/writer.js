// SPDX-License-Identifier: MIT
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files below a folder, after emptying it of all but what is named.
 * @param {string} folder
 * @param {string[]} [keep]
 */
export function writer(folder, keep = []) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!keep.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  const made = new Set([folder]);
  let count = 0;
  return {
    /** @param {string} path @param {string} content */
    write(path, content) {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true });
        made.add(parent);
      }
      writeFileSync(file, content);
      count++;
    },
    get count() {
      return count;
    },
  };
}
