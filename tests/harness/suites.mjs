// SPDX-License-Identifier: MIT
import { readdirSync } from 'node:fs';
import { asan } from './asan.mjs';
import { boost } from './boost.mjs';
import { fuzz } from './fuzz.mjs';
import { nodeTest } from './nodeTest.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @param {string} folder */
const testsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `${folder}/${name}`)
    .sort();

/** Every suite by name, in the order in which they run: cheap ones first. @type {Map<string, () => Promise<Counts>>} */
export const suites = new Map([
  ['arch', () => nodeTest(testsIn('tests/arch'))],
  ['core', () => boost(['build/native/tests/core_tests'])],
  ['wasm', () => boost(['node', '--no-experimental-fetch', 'build/wasm/tests/core_tests.js'])],
  ['cli', () => boost(['build/native/tests/cli_tests'])],
  ['program', () => nodeTest(testsIn('tests/program'))],
  ['bench', () => boost(['build/native/tests/bench_tests'])],
  ['js', () => nodeTest(testsIn('tests/js'))],
  ['budgets', () => nodeTest(testsIn('tests/budgets'))],
  ['asan', asan],
  ['fuzz', fuzz],
  ['browser', () => nodeTest(testsIn('tests/browser'), ['--test-concurrency=1'])],
  ['crash', () => nodeTest(['tests/browser/crash.test.js'], [], { CRASH_KILLS: '200' })],
]);
