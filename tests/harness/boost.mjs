// SPDX-License-Identifier: MIT
import { spawn } from './spawn.mjs';

/**
 * A Boost.Test program. Its report is required: a binary that never starts can end with 0 all the same.
 * @param {string[]} command
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function boost(command, environment) {
  const options = ['--report_level=short', '--report_format=XML', '--color_output=no', '--log_level=message'];
  const { code, stdout, stderr } = await spawn([...command, ...options], environment);
  const report = `${stdout}\n${stderr}`.match(/<TestResult>.*?<\/TestResult>/s)?.[0] ?? '';
  /** @param {string} name */
  const count = (name) => Number(report.match(new RegExp(`test_cases_${name}="(\\d+)"`))?.[1] ?? 0);
  const log = `${stdout}\n${stderr}`.replace(report, '').trim();
  if (log) console.log(log);
  const failed = count('failed') + count('aborted');
  const broken = report === '' || (code !== 0 && failed === 0);
  if (broken) console.log(`${command.join(' ')} ended with ${code} and ${report === '' ? 'no report' : 'no failed test'}`);
  return { passed: count('passed'), failed: failed + (broken ? 1 : 0), skipped: count('skipped') };
}
