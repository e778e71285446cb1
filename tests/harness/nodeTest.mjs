// SPDX-License-Identifier: MIT
import { spawn } from './spawn.mjs';

const seed = new URL('seed.mjs', import.meta.url).href;

/**
 * Files of node:test.
 * @param {string[]} files
 * @param {string[]} [options]
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function nodeTest(files, options = [], environment = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const { code, stdout, stderr } = await spawn([process.execPath, '--test', '--test-reporter=tap', '--import', seed, ...options, ...files], environment);
  /** @param {string} name */
  const count = (name) => Number(stdout.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? NaN);
  const [passed, failed, skipped] = [count('pass'), count('fail') + count('cancelled'), count('skipped') + count('todo')];
  const broken = Number.isNaN(passed) || (code !== 0 && failed === 0);
  if (failed > 0 || broken) {
    console.log(stdout.split('\n').filter((line) => !/^\s*ok /.test(line)).join('\n'));
    console.log(stderr);
  }
  for (const line of stdout.match(/^.*# SKIP.*$/gm) ?? []) console.log(line.trim());
  return broken ? { passed: passed || 0, failed: (failed || 0) + 1, skipped: skipped || 0 } : { passed, failed, skipped };
}
