// SPDX-License-Identifier: MIT
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { spawn } from './spawn.mjs';

const built = 'build/sanitized';

/** Every fuzzer there has to be: a file each. */
const names = readdirSync('tests/fuzz')
  .filter((file) => file.endsWith('.cpp'))
  .map((file) => file.slice(0, -'.cpp'.length));

/**
 * Every fuzzer from its corpus, one a processor at a time; one test each. For three seconds each, on the same path
 * every time; with FUZZ_SECONDS in the environment for as long, on a new path, and from all that such runs found
 * before. An input that breaks something stays in build/sanitized/fuzz/broken.
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function fuzz() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) counts[(await run(name)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all(cpus().map(work));
  return counts;
}

/** @param {string} name */
async function run(name) {
  const long = process.env.FUZZ_SECONDS;
  const [found, broken] = [`${built}/fuzz/${long ? 'found' : 'brief'}/${name}`, `${built}/fuzz/broken`];
  if (!long) rmSync(found, { recursive: true, force: true });
  for (const folder of [found, broken]) mkdirSync(folder, { recursive: true });
  // A unit may take 20 s and 1 GB, one allocation 256 MB: what needs more grows faster than its input. Entropic
  // schedules cost more than they find where a unit calls as much code as ours do.
  const limits = [`-max_total_time=${long ?? 3}`, `-seed=${long ? 0 : 1}`, '-timeout=20', '-rss_limit_mb=1024', '-malloc_limit_mb=256', '-entropic=0'];
  const command = [`${built}/tests/fuzz/fuzz_${name}`, ...limits, `-artifact_prefix=${broken}/${name}-`, found, `tests/fuzz/corpus/${name}`];
  const { code, stderr } = await spawn(command, { ASAN_OPTIONS: 'malloc_context_size=8' });
  const runs = stderr.match(/^Done (\d+) runs/m)?.[1];
  if (long) console.log(`fuzz_${name}: ${runs ?? 'not all of its'} runs`);
  if (code === 0 && runs) return true;
  console.log(`fuzz_${name} ended with ${code}\n${stderr.split('\n').slice(-60).join('\n')}`);
  return false;
}
