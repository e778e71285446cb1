// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from 'node:fs';
import { itemFile } from '../../../js/itemFile.js';
import { plan } from '../../../js/plan.js';
import { createRandom } from './createRandom.mjs';
import { oddJson, oddNumbers, oddTexts, oddTimes } from './oddities.mjs';

/** @typedef {import('../createPlayer.js').Step} Step */
/** @typedef {import('./shops.mjs').BuiltShop} BuiltShop */

const pageTypes = ['product', 'product', 'product', 'cart', 'home', 'category', 'search', 'checkout', 'thank-you', 'account', 'help', 'other', ''];
const views = ['view_item', 'view_item', 'view_item', 'view_item'];
const eventNames = [...views, 'add_to_cart', 'remove_from_cart', 'purchase', 'view_item_list', 'view_item_list', 'select_item', 'hide_item', 'view_category'];

/**
 * Visits of shoppers who are made up: each on a new engine, with a history, the shards that such a page asks for, and
 * anything that a page may do between two requests. The same seed gives the same visits.
 * @param {BuiltShop} shop
 * @param {{ seed: number, visits: number, requests: number }} options `requests` in each visit
 * @returns {Step[][]}
 */
export function randomVisits(shop, { seed, visits, requests }) {
  const manifest = JSON.parse(readFileSync(`${shop.site}/manifest.json`, 'utf8'));
  const random = createRandom(seed);
  return Array.from({ length: visits }, () => randomVisit(shop, manifest, random, requests));
}

/**
 * @param {BuiltShop} shop
 * @param {any} manifest
 * @param {import('./createRandom.mjs').Random} random
 * @param {number} requests
 */
function randomVisit({ site, ids, categories }, manifest, random, requests) {
  const { below, onceIn, pick, some } = random;
  const placements = Object.keys(manifest.config.placements);
  const languages = [...manifest.catalogue.languages, 'en-GB', 'fr', ''];
  const language = pick(languages);
  /** The shopper's corner of the shop, so that lists meet. */
  const corner = Array.from({ length: 2 + below(40) }, () => pick(ids));
  const anyItem = () => (onceIn(40) ? pick(oddTexts) : onceIn(4) ? pick(ids) : pick(corner));
  const anyCategory = () => (onceIn(20) ? pick(oddTexts) : pick(categories));
  const anyPlacement = () => (onceIn(40) ? pick(oddTexts) : pick(placements));
  let clock = Date.parse(manifest.builtAt) - below(500 * 86_400_000);
  const anyTime = () => {
    clock += below(onceIn(10) ? 40 * 86_400_000 : 60_000);
    return onceIn(30) ? pick(oddTimes) : new Date(onceIn(20) ? clock - below(86_400_000) : clock).toISOString();
  };
  const anyLine = () => (onceIn(3) ? { item: anyItem(), quantity: below(4) } : anyItem());

  const anyEvent = () => {
    const name = onceIn(100) ? pick(oddTexts) : pick(eventNames);
    const time = anyTime();
    if (name === 'purchase') return { name, items: some(3, anyLine), time };
    if (name === 'view_item_list') return { name, list: anyPlacement(), items: some(12, anyItem), time };
    if (name === 'view_category') return { name, category: anyCategory(), time };
    return { name, item: anyItem(), ...(onceIn(5) && { category: anyCategory() }), ...(onceIn(9) && { quantity: below(9) }), ...(onceIn(9) && { list: anyPlacement() }), time };
  };

  /** @type {Step[]} */
  const steps = [];
  /** @type {Set<string>} */
  const asked = new Set();
  const load = (/** @type {string} */ name) => {
    if (asked.has(name) || !existsSync(`${site}/${name}`)) return;
    asked.add(name);
    steps.push({ call: 'addShard', text: name, inbox: { file: `${site}/${name}` } });
  };
  const loadItem = (/** @type {any} */ { name, item }) => name === 'view_item' && load(itemFile(manifest, { language: onceIn(20) ? pick(languages) : language }, item));
  const restore = (/** @type {object[]} */ events) => {
    const lines = events.map((event) => (onceIn(50) ? pick(oddJson) : JSON.stringify(event)));
    steps.push({ call: 'restore', inbox: { text: lines.join('\n') } });
  };
  const anyPage = () => ({
    type: pick(pageTypes),
    item: anyItem(),
    category: anyCategory(),
    cart: some(onceIn(50) ? 501 : 4, anyItem),
    ...(!onceIn(4) && { language: onceIn(20) ? pick(languages) : language }),
  });

  const ask = () => {
    if (onceIn(40)) return steps.push({ call: 'query', text: pick(oddJson) });
    if (onceIn(20)) return steps.push({ call: 'query', text: '{"kind":"profile"}' });
    const [kind, placement, page] = [onceIn(12) ? 'recent' : 'suggest', anyPlacement(), anyPage()];
    for (const name of plan(manifest, page, [{ element: 'alcove-suggest', placement }])) load(name);
    const shown = onceIn(3) ? { shown: some(8, anyItem) } : {};
    const request = JSON.stringify({ kind, ...(kind === 'suggest' && { placement }), page, ...shown, explain: onceIn(2), now: anyTime() });
    const limit = onceIn(15) ? pick(oddNumbers) : 1 + below(48);
    return steps.push({ call: 'query', text: onceIn(2) ? request : `${request.slice(0, -1)},"limit":${limit}}` });
  };

  /** What a page may do between two requests, with how often: once in so many. @type {[times: number, act: () => unknown][]} */
  const acts = [
    [3, () => {
      const event = anyEvent();
      steps.push({ call: 'record', text: onceIn(40) ? pick(oddJson) : JSON.stringify({ ...event, ...(onceIn(5) && { path: '/account/orders' }) }) });
      loadItem(event);
    }],
    [60, () => steps.push({ call: 'erase', text: pick(['all', 'history', '{"item":""}', ...oddJson]) })],
    [30, () => steps.push({ call: 'erase', text: JSON.stringify({ item: anyItem() }) })],
    [60, () => steps.push({ call: 'exportState' })],
    [40, () => steps.push({ call: 'importState', inbox: { text: onceIn(4) ? pick(oddJson) : JSON.stringify({ version: onceIn(9) ? 2 : 1, lines: some(20, () => JSON.stringify(anyEvent())) }) } })],
    [60, () => steps.push({ call: 'diagnose' })],
    [100, () => restore(some(40, anyEvent))],
    [60, () => steps.push({ call: 'addShard', text: `builds/${manifest.build}/${pick(oddTexts)}`, inbox: { file: `${site}/${pick([...asked, 'manifest.json'])}` } })],
    [100, () => steps.push({ call: 'addShard', text: `builds/${manifest.build}/changes.json`, inbox: { text: JSON.stringify({ build: manifest.build, items: anyChanges() }) } })],
  ];
  const anyChanges = () => Object.fromEntries(some(6, () => [anyItem(), { at: anyTime(), price: below(1e6), listPrice: below(1e6), available: !onceIn(3), removed: onceIn(5) }]));

  if (onceIn(20)) ask(); // before it is configured
  const environment = { language, timezone: 'Europe/Berlin', now: onceIn(9) ? pick(oddTimes) : manifest.builtAt };
  steps.push({ call: 'configure', text: JSON.stringify(environment), inbox: { file: `${site}/manifest.json` } });
  const history = some(onceIn(10) ? 300 : 40, anyEvent);
  for (const event of history.slice(-12)) loadItem(event);
  restore(history);
  for (let request = 0; request < requests; ++request) {
    for (const [times, act] of acts) if (onceIn(times)) act();
    ask();
  }
  return steps;
}
