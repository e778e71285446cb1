// SPDX-License-Identifier: MIT
import { mkdirSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { spawn } from './spawn.mjs';

/** Every fuzzer there has to be: a file each. */
const names = readdirSync('tests/fuzz')
  .filter((file) => file.endsWith('.cpp'))
  .map((file) => file.slice(0, -'.cpp'.length));

/**
 * Every fuzzer from its corpus for FUZZ_SECONDS (default 5) each, one a processor at a time; one test each.
 * What they learn stays in build/fuzz/found, inputs that break something in build/fuzz/broken.
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function fuzz() {
  const seconds = Number(process.env.FUZZ_SECONDS ?? 5);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) counts[(await run(name, seconds)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all(cpus().map(work));
  return counts;
}

/**
 * @param {string} name
 * @param {number} seconds
 */
async function run(name, seconds) {
  const [found, broken] = [`build/fuzz/found/${name}`, 'build/fuzz/broken'];
  for (const folder of [found, broken]) mkdirSync(folder, { recursive: true });
  // A unit may take 20 s and 1 GB, one allocation 256 MB: what needs more grows faster than its input.
  const command = [`build/fuzz/tests/fuzz/fuzz_${name}`, `-max_total_time=${seconds}`, '-timeout=20', '-rss_limit_mb=1024', '-malloc_limit_mb=256'];
  const { code, stderr } = await spawn([...command, `-artifact_prefix=${broken}/${name}-`, found, `tests/fuzz/corpus/${name}`]);
  const executions = stderr.match(/^Done (\d+) runs/m)?.[1];
  if (code === 0 && executions) return true;
  console.log(`${name} ended with ${code}\n${stderr.split('\n').slice(-60).join('\n')}`);
  return false;
}
