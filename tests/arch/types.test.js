// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

for (const project of ['js/jsconfig.json', 'demo/jsconfig.json']) {
  test(`types hold in ${project}`, () => {
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
}
