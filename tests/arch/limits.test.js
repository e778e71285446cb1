// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { limits } from '../../js/shards/limits.js';

test('the program warns of the sizes at which a page refuses a file', () => {
  const text = readFileSync('cli/site/limits.hpp', 'utf8');
  for (const kind of /** @type {const} */ (['item', 'shared'])) {
    const [, packed, unpacked] = text.match(new RegExp(`${kind}Limit = \\{(\\d+) \\* 1024, (\\d+) \\* 1024\\}`)) ?? [];
    assert.deepEqual({ packed: Number(packed) * 1024, unpacked: Number(unpacked) * 1024 }, limits[kind]);
  }
});
