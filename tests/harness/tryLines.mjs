// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';

/**
 * What `alcove try` answers, parsed.
 * @param {string[]} args
 * @param {unknown[]} lines what stands on its input, each as JSON
 * @returns {any[]} one answer a line
 */
export function tryLines(args, lines) {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const output = execFileSync('build/native/alcove', ['try', ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return output.trimEnd().split('\n').map((line) => JSON.parse(line));
}
