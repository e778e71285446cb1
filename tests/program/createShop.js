// SPDX-License-Identifier: MIT
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const program = resolve('build/native/alcove');

const products = Array.from({ length: 12 }, (_, i) => `P${i},Thing ${i},${i + 1}.50 EUR,kitchen > ${i % 2 ? 'knives' : 'pans'},/p/${i}`);
/** A small feed of 12 items. */
export const feed = ['id,title,price,product_type,link', ...products, ''].join('\n');

// 40 shoppers with two sessions of three views each: every pair of items in a session has many shoppers.
const visits = Array.from({ length: 80 }, (_, s) =>
  [0, 1, 3].map((step) => `s${s},P${(s + step) % 12},${new Date(Date.UTC(2026, 0, 1 + s, 10, step)).toISOString()},u${s % 40}`),
);
/** A log of 240 views. */
export const log = ['session_id,item_id,timestamp,shopper_id', ...visits.flat(), ''].join('\n');

/** @typedef {ReturnType<typeof createShop>} Shop */

/**
 * A folder with a small shop's feed, log and config, gone with its test.
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | Uint8Array>} [files] written beside or instead of feed.csv, events.csv and alcove.json
 * @param {object} [build] the config's inputs
 */
export function createShop(t, files = {}, build = { products: [{ file: 'feed.csv' }], events: [{ file: 'events.csv' }] }) {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-program-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = (/** @type {string} */ name) => join(folder, name);
  const write = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  const config = JSON.stringify({ version: 1, shop: { name: 'Test', currency: 'EUR' }, build });
  for (const [name, content] of Object.entries({ 'feed.csv': feed, 'events.csv': log, 'alcove.json': config, ...files })) write(name, content);

  return {
    folder,
    path,
    write,
    read: (/** @type {string} */ name) => readFileSync(path(name), 'utf8'),
    exists: (/** @type {string} */ name) => existsSync(path(name)),

    /** Every file below a folder, with its bytes. @param {string} [name] */
    files(name = 'alcove') {
      if (!existsSync(path(name))) return {};
      const names = readdirSync(path(name), { recursive: true, encoding: 'utf8' }).filter((each) => statSync(path(join(name, each))).isFile());
      return Object.fromEntries(names.sort().map((each) => [each, readFileSync(path(join(name, each)), 'latin1')]));
    },

    /**
     * Runs the program in the folder.
     * @param {string[]} args
     * @param {{input?: string, limit?: string}} [options] a limit is what bash's ulimit takes, such as '-f 8'
     */
    run(args, { input = '', limit } = {}) {
      const command = limit ? ['bash', '-c', `ulimit ${limit}; exec "$0" "$@"`, program, ...args] : [program, ...args];
      const { status, signal, stdout, stderr } = spawnSync(command[0], command.slice(1), { cwd: folder, input, encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28 });
      return { code: signal ?? status, out: stdout, err: stderr };
    },

    /** Starts the program in the folder and leaves it running. @param {string[]} args */
    start: (args) => spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }),
  };
}
