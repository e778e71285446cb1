// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { limits } from '../../js/shards/fetchFile.js';

test('the program warns of the sizes at which a page refuses a file', () => {
  const text = readFileSync('cli/site/limits.hpp', 'utf8');
  const files = { item: 'builds/0/0123456789abcdef.bin', shared: 'builds/0/popular.bin' };
  for (const [kind, file] of Object.entries(files)) {
    const written = text.match(new RegExp(`${kind}Limit = \\{(\\d+) \\* 1024, (\\d+) \\* 1024\\}`))?.slice(1).map(Number);
    assert.deepEqual(written, limits.find(([pattern]) => pattern.test(file))?.slice(1), kind);
  }
});
