// SPDX-License-Identifier: MIT
// Runs the suites one after the other and adds up what each one counted itself.
import { suites } from './suites.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.has(name));
if (unknown.length > 0) {
  console.error(`no suite "${unknown.join('", "')}"; there are: ${[...suites.keys()].join(' ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of suites) {
  if (wanted.length > 0 ? !wanted.includes(name) : name === 'crash') continue; // 20 of its 200 kills are in `browser`
  const started = performance.now();
  const counts = await run();
  if (counts.passed + counts.failed + counts.skipped === 0) counts.failed = 1; // a suite that finds none of its tests
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
