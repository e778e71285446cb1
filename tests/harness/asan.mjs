// SPDX-License-Identifier: MIT
import { boost } from './boost.mjs';
import { spawn } from './spawn.mjs';

const programs = ['build/sanitized/tests/core_tests', 'build/sanitized/tests/cli_tests'];

/**
 * The native suites once more, under the address, undefined-behaviour and leak sanitizers.
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function asan() {
  // The leak check stops every thread by ptrace, which a container may forbid.
  const { stderr } = await spawn([programs[0], '--list_content'], { ASAN_OPTIONS: 'detect_leaks=1' });
  const leaks = !stderr.includes('LeakSanitizer has encountered a fatal error');
  if (!leaks) console.log('leaks are not looked for: this container forbids ptrace');
  const environment = { ASAN_OPTIONS: `detect_leaks=${leaks ? 1 : 0}`, UBSAN_OPTIONS: 'print_stacktrace=1' };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const program of programs) {
    const counts = await boost([program], environment);
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  }
  return total;
}
