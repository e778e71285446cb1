// SPDX-License-Identifier: MIT
// `alcove try` shows what a page would: the same files asked for, the same slates.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemFile } from '../../js/itemFile.js';
import { plan } from '../../js/plan.js';
import { playInNode } from '../harness/playInNode.mjs';
import { createRandom } from '../harness/visits/createRandom.mjs';
import { oddTexts } from '../harness/visits/oddities.mjs';
import { demoShop, noDemoShop } from '../harness/visits/shops.mjs';

/** @param {string[]} args @param {object[]} lines what stands on its input */
function answers(args, lines) {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  return execFileSync('build/native/alcove', ['try', ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 26 }).trimEnd().split('\n');
}

/** @param {import('../harness/visits/createRandom.mjs').Random} random @param {string[]} ids @param {string[]} categories */
const anyPage = ({ pick, some }, ids, categories) => ({
  type: pick(['product', 'cart', 'home', 'category']),
  item: pick(ids),
  category: pick(categories),
  cart: some(12, () => pick(ids)),
  language: pick(['en', 'zh-Hans', 'zh', 'EN-gb', 'fr', '']),
});

test('try plan names the files that the page asks for', { skip: noDemoShop }, () => {
  const { site, ids, categories } = demoShop();
  const manifest = JSON.parse(readFileSync(`${site}/manifest.json`, 'utf8'));
  const random = createRandom(3);
  const placements = [...Object.keys(manifest.config.placements), 'no-such-placement', '__proto__', ''];
  const mark = () => ({ element: random.pick(['alcove-suggest', 'alcove-recent', 'alcove-help', 'div']), placement: random.pick(placements), item: random.pick(['', ...ids]) });
  const pages = Array.from({ length: 1000 }, () => ({ page: anyPage(random, [...ids, ...oddTexts], [...categories, ...oddTexts]), markup: random.some(12, mark) }));
  const planned = pages.map(({ page, markup }) => JSON.stringify({ files: plan(manifest, page, markup) }));
  assert.deepEqual(answers(['plan', '--site', site], pages), planned);
});

test('try plan and the page agree on any text, however many files there are', (t) => {
  const site = mkdtempSync(join(tmpdir(), 'alcove-try-'));
  t.after(() => rmSync(site, { recursive: true }));
  const text = fc.oneof(fc.fullUnicodeString(), fc.array(fc.constantFrom('>', '/', ' ', '\t', '\u000b', '\u00a0', '\u3000', '茶', 'a', '-')).map((parts) => parts.join('')));
  const tag = fc.array(fc.constantFrom('en', 'EN', 'de', 'AT', 'zh', 'Hans', 'CN', 'x', ''), { maxLength: 3 }).map((parts) => parts.join('-'));
  const page = fc.record({ type: fc.constantFrom('product', 'cart', 'category', 'home'), item: text, category: text, cart: fc.array(text, { maxLength: 12 }), language: tag }, { requiredKeys: ['type'] });
  const mark = fc.record({ element: fc.constantFrom('alcove-suggest', 'alcove-recent', 'b'), placement: fc.constantFrom('top', 'other', ''), item: text }, { requiredKeys: ['element'] });
  const manifest = fc.record({
    format: fc.constant(1),
    build: fc.constant('3f0c8f1d2e4b5a69'),
    builtAt: fc.constant('2026-11-20T00:00:00Z'),
    catalogue: fc.record({
      items: fc.nat(),
      languages: fc.constantFrom([], ['en', 'de-AT', 'zh-Hans'], ['zh-Hant', 'de']),
      itemFiles: fc.constantFrom(0, 1, 7, 2 ** 32 - 1),
      categoryFiles: fc.constantFrom(0, 1, 2 ** 32 - 1),
    }),
    support: fc.constant({ k: 3, by: 'shoppers' }),
    files: fc.record({ changes: fc.boolean() }),
    config: fc.constant({ version: 1, shop: { name: 'T' }, languages: { default: 'de-AT' }, placements: { top: { sources: [{ model: 'bestsellers', scope: 'category' }] } } }),
  });
  const visits = fc.array(fc.record({ page, markup: fc.array(mark, { maxLength: 12 }) }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(manifest, visits, (manifest, visits) => {
      writeFileSync(join(site, 'manifest.json'), JSON.stringify(manifest));
      const planned = visits.map(({ page, markup }) => JSON.stringify({ files: plan(/** @type {any} */ (manifest), page, markup) }));
      assert.deepEqual(answers(['plan', '--site', site], visits), planned);
    }),
  );
});

test('try suggest answers as a page with that history would', { skip: noDemoShop }, async () => {
  const { site, ids, categories } = demoShop();
  const manifest = JSON.parse(readFileSync(`${site}/manifest.json`, 'utf8'));
  const random = createRandom(5);
  const folder = mkdtempSync(join(tmpdir(), 'alcove-try-'));
  for (let visit = 0; visit < 4; ++visit) {
    const language = random.pick(['en', 'zh-Hans']);
    const events = Array.from({ length: 12 }, (_, second) => ({ name: random.pick(['view_item', 'add_to_cart', 'hide_item']), item: random.pick(ids), time: new Date(Date.UTC(2026, 10, 20, 10, 0, second)).toISOString() }));
    const history = events.map((event) => JSON.stringify(event)).join('\n');
    const requests = Array.from({ length: 25 }, () => ({ kind: 'suggest', placement: random.pick(Object.keys(manifest.config.placements)), page: { ...anyPage(random, ids, categories), language }, limit: 1 + random.below(20) }));

    const shard = (/** @type {string} */ name) => ({ call: 'addShard', text: name, inbox: { file: `${site}/${name}` } });
    const steps = [
      { call: 'configure', text: JSON.stringify({ language, now: manifest.builtAt }), inbox: { file: `${site}/manifest.json` } },
      ...events.filter(({ name }) => name === 'view_item').map(({ item }) => shard(itemFile(manifest, { language }, item))),
      { call: 'restore', inbox: { text: history } },
      ...requests.flatMap((request) => [
        ...plan(manifest, request.page, [{ element: 'alcove-suggest', placement: request.placement }]).map(shard),
        { call: 'query', text: JSON.stringify(request) },
      ]),
    ];
    const [replies] = await playInNode([steps]);
    const slates = replies.filter((_, at) => steps[at].call === 'query').map((reply) => JSON.stringify(JSON.parse(reply).value));
    assert.ok(slates.some((slate) => JSON.parse(slate).items.length > 0));
    const file = join(folder, 'history.jsonl');
    writeFileSync(file, history);
    assert.deepEqual(answers(['suggest', '--site', site, '--history', file, '--language', language], requests), slates);
  }
  rmSync(folder, { recursive: true });
});
