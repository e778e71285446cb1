// SPDX-License-Identifier: MIT
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/**
 * Rows of a packed table whose leading fields hold no quoted comma, without the header.
 * @param {string} file
 */
export async function* rowsOf(file) {
  let first = true;
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
    if (!first) yield line.split(',');
    first = false;
  }
}
