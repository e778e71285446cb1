// SPDX-License-Identifier: MIT
// Rankings that session-rec made for the first prefixes of a test log, and ours for the same prefixes.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A case is named "session position", the position being that of the last click seen. @typedef {Map<string, string[]>} Rankings */

/** @param {string} file */
const linesOf = (file) => {
  const raw = createReadStream(file);
  return createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw, crlfDelay: Infinity });
};

/**
 * @param {string} listsFile session_id, pos, method, rank, item_id
 * @param {string} testFile session_id, item_id, in the order of time
 */
export async function reference(listsFile, testFile) {
  /** @type {Map<string, Rankings>} */
  const methods = new Map();
  /** @type {Set<string>} */
  const cases = new Set();
  for await (const line of linesOf(listsFile)) {
    const [session, position, method, rank, item] = line.split(',');
    if (session === 'session_id') continue;
    const name = `${session} ${position}`;
    cases.add(name);
    if (!methods.has(method)) methods.set(method, new Map());
    const rankings = /** @type {Rankings} */ (methods.get(method));
    if (!rankings.has(name)) rankings.set(name, []);
    /** @type {string[]} */ (rankings.get(name))[Number(rank) - 1] = item;
  }
  /** @type {Map<string, string>} */
  const targets = new Map();
  /** @type {Map<string, number>} */
  const seen = new Map();
  for await (const line of linesOf(testFile)) {
    const [session, item] = line.split(',');
    const clicks = seen.get(session) ?? 0;
    const name = `${session} ${clicks - 1}`;
    if (cases.has(name)) targets.set(name, item);
    seen.set(session, clicks + 1);
  }
  /** @param {string} file */
  const predictions = async (file) => {
    /** @type {Rankings} */
    const rankings = new Map();
    for await (const line of linesOf(file)) {
      const { session_id: session, position, items } = JSON.parse(line);
      const name = `${session} ${position - 1}`;
      if (targets.has(name)) rankings.set(name, items);
    }
    return rankings;
  };
  return { targets, methods, predictions };
}

/**
 * HR@20 and MRR@20.
 * @param {Map<string, string>} targets
 * @param {Rankings} rankings
 * @returns {[number, number]}
 */
export function referenceFigures(targets, rankings) {
  let hits = 0;
  let reciprocal = 0;
  for (const [name, target] of targets) {
    const rank = (rankings.get(name) ?? []).slice(0, 20).indexOf(target) + 1;
    if (rank === 0) continue;
    hits += 1;
    reciprocal += 1 / rank;
  }
  return [hits / targets.size, reciprocal / targets.size];
}
