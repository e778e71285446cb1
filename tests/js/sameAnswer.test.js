// SPDX-License-Identifier: MIT
// The program and the module that ships answer random requests on the demo shop with the same bytes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { itemFile } from '../../js/itemFile.js';
import { plan } from '../../js/plan.js';
import { loadEngine } from '../harness/loadEngine.mjs';

const site = 'build/demo/alcove';
const skip = existsSync(`${site}/manifest.json`) ? false : 'the demo shop is not built (demo/run --build-only)';
const program = 'build/native/alcove';
const visits = 40;
const requestsAVisit = 25;

/** A small seeded generator: SplitMix32. @param {number} seed */
function createRandom(seed) {
  return (/** @type {number} */ limit) => {
    seed = (seed + 0x9e3779b9) | 0;
    let z = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % limit;
  };
}

test('native and WASM give the same slates, byte for byte', { skip }, async () => {
  const manifestText = readFileSync(`${site}/manifest.json`, 'utf8');
  const manifest = JSON.parse(manifestText);
  const products = execFileSync(program, ['report', 'products', '--config', 'build/merchant/alcove.json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });
  /** @type {string[]} */
  const ids = products.trimEnd().split('\n').map((line) => JSON.parse(line).id);
  const placements = Object.keys(manifest.config.placements);
  const random = createRandom(11);
  const pick = (/** @type {any[]} */ list) => list[random(list.length)];
  const folder = mkdtempSync(join(tmpdir(), 'alcove-same-'));

  for (let visit = 0; visit < visits; ++visit) {
    const language = pick(['en', 'zh-Hans']);
    const events = Array.from({ length: random(30) }, (_, index) => ({
      name: pick(['view_item', 'view_item', 'view_item', 'add_to_cart', 'hide_item']),
      item: pick(ids),
      time: new Date(Date.UTC(2026, 10, 20, 10, 0, index)).toISOString(),
    }));
    const history = events.map((event) => JSON.stringify(event)).join('\n');
    const requests = Array.from({ length: requestsAVisit }, () => ({
      kind: 'suggest',
      placement: pick(placements),
      page: { type: pick(['product', 'cart', 'home']), item: pick(ids), cart: Array.from({ length: random(4) }, () => pick(ids)), language },
      limit: 1 + random(20),
      explain: random(2) === 1,
    }));
    const lines = requests.map((request) => JSON.stringify(request));
    const historyFile = join(folder, 'history.jsonl');
    writeFileSync(historyFile, history);
    const native = execFileSync(program, ['try', 'suggest', '--site', site, '--history', historyFile, '--language', language], { input: lines.join('\n'), encoding: 'utf8' });

    const { engine, write } = await loadEngine();
    write(manifestText);
    engine.configure(JSON.stringify({ language, now: manifest.builtAt }));
    /** @type {Set<string>} */
    const loaded = new Set();
    const load = (/** @type {string} */ name) => {
      if (loaded.has(name) || !existsSync(`${site}/${name}`)) return;
      loaded.add(name);
      const bytes = readFileSync(`${site}/${name}`);
      write(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
      engine.addShard(name);
    };
    for (const { name, item } of events) if (name === 'view_item') load(itemFile(manifest, { language }, item));
    write(history);
    engine.restore();
    const wasm = requests.map((request, index) => {
      for (const name of plan(manifest, request.page, [{ element: 'alcove-suggest', placement: request.placement }])) load(name);
      return JSON.stringify(JSON.parse(engine.query(lines[index])).value);
    });
    engine.delete();
    assert.deepEqual(native.trimEnd().split('\n'), wasm);
    assert.ok(wasm.some((slate) => JSON.parse(slate).items.length > 0));
  }
  rmSync(folder, { recursive: true });
});
