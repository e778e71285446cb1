// SPDX-License-Identifier: MIT
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./createPlayer.js').Step} Step */

export const nativePlayer = 'build/native/tests/engine_player';

/**
 * Plays visits on the native engine, all in one process; this one is free meanwhile.
 * @param {readonly (readonly Step[])[]} visits
 * @returns {Promise<string[][]>} the replies of each visit
 */
export async function playNatively(visits) {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-player-'));
  const [calls, answers] = [join(folder, 'calls.jsonl'), join(folder, 'replies')];
  writeFileSync(calls, visits.map((visit) => `${JSON.stringify(visit)}\n`).join(''));
  const [input, output] = [openSync(calls, 'r'), openSync(answers, 'w')];
  try {
    const [code, signal] = await once(spawn(nativePlayer, { stdio: [input, output, 'inherit'] }), 'exit');
    if (code !== 0) throw new Error(`${nativePlayer} ended with ${code ?? signal}`);
    const replies = readFileSync(answers, 'utf8').split('\n');
    let at = 0;
    return visits.map(({ length }) => replies.slice(at, (at += length)));
  } finally {
    closeSync(input);
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}
