// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const kinds = ['related', 'together', 'similar', 'bestsellers', 'trending', 'newest'];
const bases = ['counted', 'derived', 'content'];

/** @typedef {{owner: string, kind: string, entries: {item: string, basis: string}[]}} List */
/** @typedef {{id: string, name: string, price: number, replenishable: boolean}} Card */

/**
 * Decodes files by flatc, the schema compiler: a reader that shares nothing with the program's own.
 * @param {string} schema
 * @param {string[]} files
 * @returns {any[]}
 */
function decode(schema, files) {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-decode-'));
  mkdirSync(join(folder, 'json'));
  for (const file of files) writeFileSync(join(folder, basename(file)), gunzipSync(readFileSync(file)));
  const names = files.map((file) => join(folder, basename(file)));
  execFileSync('flatc', ['--json', '--raw-binary', '--strict-json', '--defaults-json', '-o', join(folder, 'json'), schema, '--', ...names]);
  const decoded = files.map((file) => JSON.parse(readFileSync(join(folder, 'json', basename(file).replace('.bin', '.json')), 'utf8')));
  rmSync(folder, { recursive: true });
  return decoded;
}

/** @param {any} shard @returns {Card[]} */
function cardsOf(shard) {
  const [ids, names] = [shard.ids.split('\n'), shard.names.split('\n')];
  return Array.from({ length: shard.cards }, (_, i) => ({ id: ids[i], name: names[i], price: shard.prices[i], replenishable: (shard.flags[i] & 2) !== 0 }));
}

/** What the re-ranker is told of items: 0 to 15, two in a byte. @param {any} shard @returns {[string, number][]} */
function popularityOf(shard) {
  const ids = shard.popularity.length > 0 ? shard.ids.split('\n') : [];
  return ids.map((/** @type {string} */ id, /** @type {number} */ i) => [id, (shard.popularity[i >> 1] >> (4 * (i & 1))) & 15]);
}

/** @param {any} shard @returns {List[]} */
function listsOf(shard) {
  const [ids, categories] = [shard.ids.split('\n'), shard.category_names.split('\n')];
  const ownerName = (/** @type {number} */ owner) => (owner >= 0 ? ids[owner] : owner === -1 ? 'the shop' : `category ${categories[-2 - owner]}`);
  return shard.owners.map((/** @type {number} */ owner, /** @type {number} */ i) => {
    const begin = i === 0 ? 0 : shard.ends[i - 1];
    const basisOf = (/** @type {number} */ at) => bases[at < shard.evidence[i] ? 0 : at < shard.evidence[i] + shard.derived[i] ? 1 : 2];
    const entries = shard.entries.slice(begin, shard.ends[i]).map((/** @type {number} */ item, /** @type {number} */ at) => ({ item: ids[item], basis: basisOf(at) }));
    return { owner: ownerName(owner), kind: kinds[shard.kinds[i]], entries };
  });
}

/**
 * All that a built site tells of items.
 * @param {string} site
 */
export function readSite(site) {
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
  const folder = join(site, 'builds', manifest.build);
  const files = readdirSync(folder).filter((name) => name.endsWith('.bin') && name !== 'catalogue.bin');
  const shards = decode('schema/shard.fbs', files.map((name) => join(folder, name)));
  const [catalogue] = decode('schema/catalogue.fbs', [join(folder, 'catalogue.bin')]);
  const known = catalogue.ids === '' ? [] : catalogue.ids.split('\n');
  return {
    manifest,
    /** Every id that stands in any file. */
    ids: new Set([...known, ...shards.flatMap((shard) => (shard.ids === '' ? [] : shard.ids.split('\n')))]),
    cards: shards.flatMap(cardsOf),
    lists: shards.flatMap(listsOf),
    popularity: shards.flatMap(popularityOf),
    /** Items with a date. @type {string[]} */
    dated: known.filter((/** @type {string} */ _, /** @type {number} */ i) => catalogue.added_at[i] > 0),
  };
}
