// SPDX-License-Identifier: MIT
// Random shops, rules, histories and pages: no slate breaks a rule, natively and as WASM.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { firstDifference } from '../harness/firstDifference.mjs';
import { playInNode } from '../harness/playInNode.mjs';
import { playNatively } from '../harness/playNatively.mjs';
import { createRandom } from '../harness/visits/createRandom.mjs';
import { built, ruledShop } from '../harness/visits/ruledShop.mjs';

/** @typedef {import('../harness/visits/ruledShop.mjs').Row} Row */
/** @typedef {import('../harness/visits/ruledShop.mjs').Visit} Visit */
/** @typedef {import('../harness/visits/ruledShop.mjs').Placement} Placement */
/** @typedef {{name: string, item?: string, items?: string[], time: string}} Event */

const [day, shops, visitsOfShop, requestsOfVisit] = [86_400_000, 12, 12, 12];
const age = (/** @type {number} */ now, /** @type {string} */ time) => Math.floor((now - Date.parse(time)) / day);

/**
 * A visit's steps, and for each pair of queries (by rules, and of the same sources without any) what is asked.
 * @param {ReturnType<typeof ruledShop>} shop
 * @param {import('../harness/visits/createRandom.mjs').Random} random
 */
function anyVisit({ rows, placements, site }, random) {
  const { pick, below, onceIn, some } = random;
  const { build } = JSON.parse(readFileSync(`${site}/manifest.json`, 'utf8'));
  const files = readdirSync(`${site}/builds/${build}`).filter((name) => name !== 'catalogue.bin');
  const start = built + below(8) * day;
  /** @type {Event[]} */
  const history = some(30, () => {
    const [item, time] = [pick(rows).id, new Date(start - 1 - below(60) * day).toISOString()];
    if (onceIn(12)) return { name: 'hide_item', item, time };
    return onceIn(5) ? { name: 'purchase', items: [item], time } : { name: 'view_item', item, time };
  }).sort((a, b) => (a.time < b.time ? -1 : 1));
  /** @type {import('../harness/createPlayer.js').Step[]} */
  const steps = [
    { call: 'configure', text: JSON.stringify({ language: 'en', now: new Date(start).toISOString() }), inbox: { file: `${site}/manifest.json` } },
    ...files.map((name) => ({ call: 'addShard', text: `builds/${build}/${name}`, inbox: { file: `${site}/builds/${build}/${name}` } })),
    { call: 'restore', inbox: { text: history.map((event) => JSON.stringify(event)).join('\n') } },
  ];
  /** @type {{at: number, placement: Placement, visit: Visit, history: Event[]}[]} */
  const asked = [];
  for (let i = 0; i < requestsOfVisit; ++i) {
    const placement = pick(placements);
    const type = pick(['product', 'product', 'cart', 'home', 'category', 'search']);
    const page = { type, ...(type === 'product' && { item: pick(rows).id }), ...(type === 'category' && { category: pick(rows).category }), cart: some(3, () => pick(rows).id) };
    const now = start + below(10) * 3_600_000;
    for (const name of [placement.id, `${placement.id}-bare`]) {
      steps.push({ call: 'query', text: JSON.stringify({ kind: 'suggest', placement: name, page, now: new Date(now).toISOString() }) });
    }
    const bought = (/** @type {string} */ id) => history.filter(({ name, items }) => name === 'purchase' && items?.includes(id));
    const recent = history.filter(({ name }) => name !== 'hide_item').at(-1);
    const seeds = { item: page.item, cart: page.cart.at(-1), history: recent?.item ?? recent?.items?.[0] };
    asked.push({ at: steps.length - 2, placement, history, visit: {
      page, now,
      seed: rows.find(({ id }) => id === seeds[/** @type {keyof typeof seeds} */ (placement.seed)]),
      boughtDaysAgo: (id) => bought(id).map(({ time }) => age(now, time)).at(-1),
      views: (id) => new Set(history.filter(({ name, item }) => name === 'view_item' && item === id).map(({ time }) => time)).size,
    } });
  }
  return { steps, asked };
}

test('every slate of random shops keeps every rule, and is as full as its candidates allow', async () => {
  const random = createRandom(7);
  const folder = mkdtempSync(join(tmpdir(), 'alcove-rules-'));
  try {
    const all = Array.from({ length: shops }, (_, i) => ruledShop(`${folder}/${i}`, random));
    const visits = all.flatMap((shop) => Array.from({ length: visitsOfShop }, () => ({ shop, ...anyVisit(shop, random) })));
    const steps = visits.map((visit) => visit.steps);
    const natively = await playNatively(steps);
    assert.equal(firstDifference(steps, natively, await playInNode(steps)), undefined);

    const seen = { shown: 0, removed: 0, pinned: 0, buried: 0, empty: 0 };
    visits.forEach(({ shop, asked }, v) => {
      for (const one of asked) {
        const [ruled, bare] = [0, 1].map((more) => JSON.parse(natively[v][one.at + more]).value);
        check(shop.rows, one, ruled.items, bare.items, seen);
      }
    });
    // All of it happened.
    assert.ok(seen.shown > 3000 && seen.removed > 3000 && seen.pinned > 300 && seen.buried > 100, JSON.stringify(seen));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/**
 * @param {Row[]} rows
 * @param {{placement: Placement, visit: Visit, history: Event[]}} asked
 * @param {{id: string, source: string}[]} items
 * @param {{id: string}[]} candidates what the same sources give without rules
 * @param {Record<'shown' | 'removed' | 'pinned' | 'buried' | 'empty', number>} seen
 */
function check(rows, { placement, visit, history }, items, candidates, seen) {
  const why = () => JSON.stringify({ placement, page: visit.page, now: new Date(visit.now), history, items: items.map(({ id }) => id), candidates: candidates.map(({ id }) => id) });
  const rowOf = (/** @type {string} */ id) => /** @type {Row} */ (rows.find((row) => row.id === id));
  const on = placement.rules.filter(({ isOn }) => isOn(visit));
  const mayCome = (/** @type {Row} */ row) => on.every(({ exclude, include }) => !exclude?.holds(row, visit) && (include?.holds(row, visit) ?? true));
  const isBuried = (/** @type {Row} */ row) => on.some(({ bury }) => bury?.holds(row, visit));
  const isSame = (/** @type {Row} */ row, /** @type {string | undefined} */ id) => row.id === id || (id !== undefined && row.group !== '' && rowOf(id).group === row.group);

  const shown = items.map(({ id }) => rowOf(id));
  assert.ok(shown.length <= placement.limit, why());
  assert.ok(shown.every(mayCome), why());
  assert.equal(new Set(shown.map(({ id, group }) => group || id)).size, shown.length, why());

  // What is pinned and may be shown is there, and in its place as far as the slate goes.
  const hidden = history.filter(({ name }) => name === 'hide_item').map(({ item }) => item);
  /** @type {Row[]} */
  const pinned = [];
  const pins = on.flatMap((rule) => rule.pins).filter(({ item, at }) => {
    const row = rowOf(item);
    const isShut = !row.available || hidden.includes(item) || isSame(row, visit.page.item) || visit.page.cart.some((id) => isSame(row, id)) || pinned.some(({ id }) => isSame(row, id));
    if (isShut || at > placement.limit || !mayCome(row)) return false;
    pinned.push(row);
    return true;
  });
  pins.sort((a, b) => a.at - b.at);
  pins.forEach(({ item, at }, i) => {
    const place = Math.min(at, shown.length - (pins.length - 1 - i));
    assert.equal(shown[place - 1]?.id, item, why());
  });

  // Behind what is buried nothing comes that is not, but for pins.
  const others = shown.filter((row) => !pinned.includes(row)).map(isBuried);
  assert.ok(others.lastIndexOf(false) < (others.includes(true) ? others.indexOf(true) : Infinity), why());

  const fitting = candidates.map(({ id }) => rowOf(id)).filter((row) => mayCome(row) && !pinned.some(({ id }) => isSame(row, id)));
  assert.ok(shown.length >= Math.min(placement.limit, fitting.length + pinned.length), why());

  seen.shown += shown.length;
  seen.removed += candidates.filter(({ id }) => !mayCome(rowOf(id))).length;
  seen.pinned += pinned.length;
  seen.buried += others.filter(Boolean).length;
  seen.empty += shown.length === 0 ? 1 : 0;
}
