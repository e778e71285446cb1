// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

/** @typedef {import('./createPlayer.js').Step} Step */
/** @typedef {{ name: string, steps: Step[], expected: (string | undefined)[] }} Case `undefined`: any reply that is ok */

const fixtures = 'tests/fixtures/engine';

/** @param {string} name */
const readJson = (name) => JSON.parse(readFileSync(`${fixtures}/${name}`, 'utf8'));

/** A text, or its pieces: each a text, or [text, times]. @param {any} text @returns {string} */
const joined = (text) => (typeof text === 'string' ? text : text.map((/** @type {any} */ piece) => (typeof piece === 'string' ? piece : piece[0].repeat(piece[1]))).join(''));

/** @param {object[]} events */
const lines = (events) => events.map((event) => JSON.stringify(event));

/**
 * The cases of tests/fixtures/engine/*.json as calls with the bytes that they must be answered with. Every expected
 * reply is written by hand, scores with their sum in "why"; a step that expects nothing must be answered with ok.
 * In a step: `with` is the call's text as JSON, `value` and `error` [code, path, detail] the reply's, `line` and `lines`
 * events as they are kept, `replyText` the whole reply; `given` names the steps of given.json that come before. An inbox
 * holds a `file` of the fixture shop, `json`, `text`, `bytes` in hexadecimal, `lines` of a log or the `state` to import.
 * @param {string} folder where the shop's files are written: its shards by flatc
 * @returns {Case[]}
 */
export function engineFixtures(folder) {
  mkdirSync(folder, { recursive: true });
  const shards = readdirSync(`${fixtures}/shop`).filter((name) => name !== 'manifest.json');
  execFileSync('flatc', ['--binary', '-o', folder, 'schema/shard.fbs', ...shards.map((name) => `${fixtures}/shop/${name}`)]);
  copyFileSync(`${fixtures}/shop/manifest.json`, `${folder}/manifest.json`);

  const inbox = (/** @type {any} */ from) => {
    if (from.file) return { file: `${folder}/${from.file}` };
    if (from.json) return { text: JSON.stringify(from.json) };
    if (from.lines) return { text: lines(from.lines).join('\n') };
    if (from.state) return { text: JSON.stringify({ version: 1, lines: lines(from.state) }) };
    if (from.bytes === undefined) return { text: joined(from.text) };
    const file = `${folder}/${createHash('sha256').update(from.bytes).digest('hex').slice(0, 16)}`;
    writeFileSync(file, Buffer.from(from.bytes.replaceAll(' ', ''), 'hex'));
    return { file };
  };
  /** @param {any} step @returns {Step} */
  const called = (step) => ({
    call: step.call,
    ...((step.with ?? step.text) !== undefined && { text: step.with ? JSON.stringify(step.with) : joined(step.text) }),
    ...(step.inbox && { inbox: inbox(step.inbox) }),
  });
  const given = readJson('given.json');
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.json') && name !== 'given.json').sort();
  return files.flatMap((file) => readJson(file).map((/** @type {any} */ { name, given: before, steps }) => {
    const all = [...(given[before] ?? []), ...steps].flatMap((step) => Array(step.times ?? 1).fill(step));
    return { name: `${file}: ${name}`, steps: all.map(called), expected: all.map(expectedReply) };
  }));
}

/** @param {any} step */
function expectedReply({ value, error, line, lines: kept, replyText }) {
  if (replyText) return joined(replyText);
  if (error) return JSON.stringify({ ok: false, error: { code: error[0], path: error[1], detail: error[2] ?? '' } });
  if (line) return JSON.stringify({ ok: true, value: { line: JSON.stringify(line) } });
  if (kept) return JSON.stringify({ ok: true, value: { version: 1, lines: lines(kept) } });
  return value && JSON.stringify({ ok: true, value });
}
