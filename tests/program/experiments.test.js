// SPDX-License-Identifier: MIT
// Experiments from the merchant's file to the slates of many shoppers, as `alcove try suggest --shopper` shows them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from './createShop.js';

/** @typedef {import('./createShop.js').Shop} Shop */

const placements = {
  home: { page: 'home', title: 'Home', limit: 4, sources: [{ model: 'bestsellers' }] },
  pdp: { page: 'product', title: 'With it', limit: 4, sources: [{ model: 'related' }] },
};
const halves = (/** @type {object} */ set) => [{ weight: 0.5 }, { weight: 0.5, set }];

/** @param {object[]} experiments @param {object} [more] */
const configWith = (experiments, more = {}) =>
  JSON.stringify({ version: 1, shop: { name: 'T', currency: 'EUR' }, build: { products: [{ file: 'feed.csv' }], events: [{ file: 'events.csv' }] }, placements, ...more, experiments });

/** @param {import('node:test').TestContext} t @param {object[]} experiments @param {object} [more] */
function builtShop(t, experiments, more) {
  const shop = createShop(t, { 'alcove.json': configWith(experiments, more) });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0, err);
  return shop;
}

/** The slates of many shoppers. @param {Shop} shop @param {string[]} shoppers @param {string} [placement] */
function slatesOf(shop, shoppers, placement = 'home') {
  const input = shoppers.map((shopper) => JSON.stringify({ kind: 'suggest', placement, page: { type: placement, item: 'P1' }, shopper, session: shopper })).join('\n');
  return shop.run(['try', 'suggest', '--site', 'alcove'], { input }).out.trimEnd().split('\n').map((line) => JSON.parse(line));
}

const many = Array.from({ length: 2000 }, (_, i) => `0.${i}`);

test('each variant goes to its share of the shoppers, the same one on every page, and the rest takes no part', (t) => {
  const shop = builtShop(t, [{ id: 'six', placement: 'home', variants: [{ weight: 0.3 }, { weight: 0.2, set: { '/placements/home/limit': 6, '/placements/home/title': 'Six' } }] }]);
  const slates = slatesOf(shop, many);
  const variants = slates.map(({ experiments }) => experiments?.six);
  // 2,000 × .3 and × .2, give or take four times the root of 2,000 × .3 × .7 and × .2 × .8: 20 and 18.
  assert.ok(Math.abs(variants.filter((variant) => variant === 0).length - 600) < 80);
  assert.ok(Math.abs(variants.filter((variant) => variant === 1).length - 400) < 72);
  for (const [i, { placement, title, limit, items }] of slates.entries())
    assert.deepEqual([placement, title, limit, items.length], variants[i] === 1 ? ['home', 'Six', 6, 6] : ['home', 'Home', 4, 4]);
  assert.deepEqual(slatesOf(shop, many), slates);
  assert.ok(slatesOf(shop, many, 'pdp').every(({ experiments, title }) => !experiments && title === 'With it'));
  // As GrowthBook's ranges have it: weights of .6 and .4 at a coverage of .5.
  const bucket = many.map((value) => JSON.stringify({ seed: 'six', value, weights: [0.6, 0.4], coverage: 0.5 })).join('\n');
  const wanted = shop.run(['try', 'bucket'], { input: bucket }).out.trimEnd().split('\n').map((line) => JSON.parse(line).variation);
  assert.deepEqual(variants.map((variant) => variant ?? -1), wanted);
});

test('raising all weights moves nobody to another variant', (t) => {
  const set = { '/placements/home/limit': 6 };
  const variantsAt = (/** @type {number} */ weight) =>
    slatesOf(builtShop(t, [{ id: 'six', placement: 'home', variants: [{ weight }, { weight, set }, { weight, set }] }]), many).map(({ experiments }) => experiments?.six);
  const [few, more] = [variantsAt(0.1), variantsAt(0.3)];
  assert.ok(few.filter((variant) => variant !== undefined).length > 400);
  for (const [i, variant] of few.entries()) if (variant !== undefined) assert.equal(more[i], variant);
});

test('experiments of one namespace share no shopper; a placement may then have both', (t) => {
  const shop = builtShop(t, [
    { id: 'a', placement: 'home', namespace: ['home', 0, 0.5], variants: halves({ '/placements/home/title': 'A' }) },
    { id: 'b', placement: 'home', namespace: ['home', 0.5, 1], variants: halves({ '/placements/home/title': 'B' }) },
    { id: 'c', placement: 'pdp', variants: halves({ '/placements/pdp/title': 'C' }) },
  ]);
  const slates = slatesOf(shop, many);
  for (const { experiments, title } of slates) {
    assert.equal(Object.keys(experiments).length, 1);
    assert.equal(title, experiments.a ? 'A' : experiments.b ? 'B' : 'Home');
  }
  const titles = new Set(slates.map(({ title }) => title));
  assert.deepEqual([...titles].sort(), ['A', 'B', 'Home']);
  // Another experiment's halves cut each of these in two.
  const both = slatesOf(shop, many, 'pdp').filter(({ experiments }, i) => experiments.c === 1 && slates[i].experiments.a === 1);
  assert.ok(Math.abs(both.length - 250) < 60, `${both.length}`);
});

test('what a variant sets is another placement beside the others: models, and a placement of its own', (t) => {
  const shop = builtShop(t, [
    { id: 'models', placement: 'pdp', variants: halves({ '/placements/pdp/sources': [{ model: 'hand-picked', items: ['P7'] }] }) },
    { id: 'extra', variants: halves({ '/placements/more': { page: 'home', sources: [{ model: 'new' }, { model: 'bestsellers' }] } }) },
  ]);
  for (const { experiments, items } of slatesOf(shop, many.slice(0, 200), 'pdp'))
    assert.equal(items.every((/** @type {{source: string}} */ { source }) => source === (experiments.models ? 'hand-picked' : 'related')), true);
  for (const { experiments, items } of slatesOf(shop, many.slice(0, 200), 'more')) assert.equal(items.length > 0, experiments.extra === 1);
});

test('a rule may be changed for some, wherever it is named', (t) => {
  const rules = { calm: { exclude: { category: { $startsWith: 'kitchen/pans' } } } };
  const shop = builtShop(t, [{ id: 'r', variants: halves({ '/rules/calm/exclude': { category: { $startsWith: 'kitchen/knives' } } }) }], {
    rules,
    placements: { ...placements, home: { ...placements.home, rules: ['calm'] } },
  });
  for (const { experiments, items } of slatesOf(shop, many.slice(0, 200))) {
    // Even products are pans, odd ones knives.
    const parity = experiments.r ? 0 : 1;
    assert.ok(items.length > 0 && items.every((/** @type {{id: string}} */ { id }) => Number(id.slice(1)) % 2 === parity));
  }
});

test('a placement asks for all that its variants might show, whoever comes', (t) => {
  const filesOf = (/** @type {object} */ set) => {
    const shop = builtShop(t, [{ id: 'e', variants: halves(set) }]);
    const input = JSON.stringify({ page: { type: 'product', item: 'P1', category: 'kitchen/pans' }, markup: [{ element: 'alcove-suggest', placement: 'pdp' }] });
    const { files } = JSON.parse(shop.run(['try', 'plan', '--site', 'alcove'], { input }).out);
    return files.map((/** @type {string} */ file) => file.replace(/^.*\/([a-z]*).*$/, '$1'));
  };
  assert.deepEqual(filesOf({ '/placements/home/limit': 6 }), ['changes', '']); // an item's own file has a number for its name
  assert.deepEqual(filesOf({ '/placements/pdp/sources': [{ model: 'bestsellers' }] }), ['changes', '', 'popular']);
  assert.deepEqual(filesOf({ '/placements/pdp/sources': [{ model: 'new', scope: 'category' }] }), ['changes', '', 'popular', 'category']);
});

test('a baseline for some is an experiment like any other', (t) => {
  const shop = builtShop(t, [{ id: 'holdout', variants: [{ weight: 0.9 }, { weight: 0.1, set: { '/placements/pdp/sources': [{ model: 'bestsellers' }] } }] }]);
  const held = slatesOf(shop, many, 'pdp').filter(({ experiments }) => experiments.holdout === 1);
  assert.ok(Math.abs(held.length - 200) < 54); // four times the root of 2,000 × .1 × .9
  for (const { items } of held) assert.ok(items.every((/** @type {{source: string}} */ { source }) => source === 'bestsellers'));
});

test('try suggest takes a shopper for all requests, and without one shows the config as it is', (t) => {
  const shop = builtShop(t, [{ id: 'all', variants: [{ weight: 1, set: { '/placements/home/title': 'New' } }] }]);
  const input = JSON.stringify({ kind: 'suggest', placement: 'home', page: { type: 'home' } });
  const titles = [[], ['--shopper', 'me']].map((flags) => JSON.parse(shop.run(['try', 'suggest', '--site', 'alcove', ...flags], { input }).out).title);
  assert.deepEqual(titles, ['Home', 'New']);
});

test('check tells what experiments do to each other, and what has no effect', (t) => {
  const told = (/** @type {object[]} */ experiments) => {
    const { out } = createShop(t, { 'alcove.json': configWith(experiments, { theme: {} }) }).run(['check']);
    return out.split('\n').filter((line) => /experiments\//.test(line)).map((line) => line.replace(/^\S+ /, ''));
  };
  const [a, b] = ['a', 'b'].map((id) => ({ id, variants: halves({ '/placements/home/limit': 6 }) }));
  assert.deepEqual(told([a, b]), ['/experiments/1 placement "home" is changed by experiment "a" too: give both one namespace and ranges that do not meet [config.conflict]']);
  assert.deepEqual(told([{ ...a, namespace: ['n', 0, 0.5] }, { ...b, namespace: ['n', 0.5, 1] }]), []);
  assert.equal(told([{ ...a, namespace: ['n', 0, 0.6] }, { ...b, namespace: ['n', 0.5, 1] }]).length, 1);
  assert.equal(told([{ ...a, namespace: ['n', 0, 0.5], hashOn: 'session' }, { ...b, namespace: ['n', 0.5, 1] }]).length, 1);
  assert.deepEqual(told([{ id: 'c', variants: halves({ '/theme/inherit': false }) }]), ['/experiments/0/variants/1/set/~1theme~1inherit "/theme/inherit" has no effect in this version [warning config.no_effect]']);
  assert.deepEqual(told([{ id: 'c', variants: halves({ '/placements/pdp/sources': [{ model: 'hand-picked', items: ['P1', 'gone'] }] }) }]), [
    '/experiments/0/variants/1/set/~1placements~1pdp~1sources/0/items/1 "gone" is not an item of the catalogue [config.unknown_reference]',
  ]);
});
