// SPDX-License-Identifier: MIT
// Random shops with random rules, and what each rule means, said a second time in plain JavaScript.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** @typedef {import('./createRandom.mjs').Random} Random */
/** @typedef {{id: string, title: string, price: number, brand: string, category: string, color: string, group: string, available: boolean}} Row */
/** @typedef {{page: {type: string, item?: string, category?: string, cart: string[]}, now: number, seed?: Row, boughtDaysAgo: (id: string) => number | undefined, views: (id: string) => number}} Visit */
/** A condition, and whether an item meets it. @typedef {{condition: object, holds: (row: Row, visit: Visit) => boolean}} Clause */
/** @typedef {{id: string, isOn: (visit: Visit) => boolean, exclude?: Clause, include?: Clause, bury?: Clause, pins: {item: string, at: number}[], json: object}} Rule */
/** @typedef {{id: string, sources: {model: string, items?: string[]}[], limit: number, seed: string, rules: Rule[]}} Placement */

const day = 86_400_000;
export const built = Date.UTC(2026, 5, 1);
const brands = ['Hob', 'Hearth', 'Old', ''];
const categories = ['kitchen/pans', 'kitchen/knives', 'baking', 'tea'];
const colors = ['red', 'black', ''];
const models = ['related', 'similar', 'together', 'for-you', 'bestsellers', 'trending', 'recent', 'hand-picked', 'buy-again', 'complete-cart'];

/** @param {Random} random @returns {Clause} */
function anyClause({ below, pick, onceIn }) {
  const [brand, category, price] = [pick(brands), pick(['kitchen', ...categories]), 5 + below(20)];
  /** @type {Clause[]} */
  const clauses = [
    { condition: { brand }, holds: (row) => row.brand === brand },
    { condition: { brand: { $nin: [brand, 'Old'] } }, holds: (row) => ![brand, 'Old'].includes(row.brand) },
    { condition: { category: { $startsWith: category } }, holds: (row) => row.category.startsWith(category) },
    { condition: { title: { $regexi: 'thing (1|2)\\d?$' } }, holds: (row) => /thing (1|2)\d?$/i.test(row.title) },
    { condition: { 'attribute.color': { $exists: true, $ne: 'red' } }, holds: (row) => row.color !== '' && row.color !== 'red' },
    { condition: { price: { $gte: price } }, holds: (row) => row.price >= price },
    { condition: { price: { $lt: price + 0.5 }, brand }, holds: (row) => row.price < price + 0.5 && row.brand === brand },
    { condition: { $or: [{ brand }, { price: { $gt: price } }] }, holds: (row) => row.brand === brand || row.price > price },
    { condition: { item: { $in: { var: 'cart.items' } } }, holds: (row, { page }) => page.cart.includes(row.id) },
    { condition: { price: { $lte: { var: 'seed.price', times: 1.5 } } }, holds: (row, { seed }) => row.price <= (seed?.price ?? 0) * 1.5 },
    { condition: { category: { $eq: { var: 'seed.category' } } }, holds: (row, { seed }) => row.category === seed?.category },
    { condition: { 'bought.daysAgo': { $exists: true, $lt: 30 } }, holds: (row, { boughtDaysAgo }) => (boughtDaysAgo(row.id) ?? 99) < 30 },
    { condition: { 'viewed.count': { $gte: 2 } }, holds: (row, { views }) => views(row.id) >= 2 },
  ];
  const clause = pick(clauses);
  if (!onceIn(3)) return clause;
  return { condition: { $not: clause.condition }, holds: (row, visit) => !clause.holds(row, visit) };
}

/** @param {Random} random @param {string} id @param {{item: string, at: number}[]} pins @returns {Rule} */
function anyRule(random, id, pins) {
  const { onceIn, pick, below } = random;
  const clause = anyClause(random);
  const kind = pins.length > 0 ? 'pin' : pick(['exclude', 'exclude', 'include', 'bury', 'boost']);
  /** @type {any} */
  const json = kind === 'pin' ? { pin: pins } : { [kind]: clause.condition, ...(kind === 'boost' && { by: 1 + below(90) / 10 }) };
  const page = pick(['product', 'cart', 'home']);
  const category = pick(categories);
  /** @type {((visit: Visit) => boolean)[]} */
  const gates = [];
  if (onceIn(3)) [json.when, gates[0]] = [{ page: { $in: [page, 'search'] } }, (visit) => [page, 'search'].includes(visit.page.type)];
  else if (onceIn(5)) [json.when, gates[0]] = [{ category: { $startsWith: category } }, (visit) => (visit.page.category ?? '').startsWith(category)];
  if (onceIn(3)) {
    const from = built + below(4) * day;
    json.from = new Date(from + 7_200_000).toISOString().replace('Z', '+02:00');
    gates.push(({ now }) => now >= from);
  }
  if (onceIn(3)) {
    const until = built + (4 + below(4)) * day;
    json.until = new Date(until).toISOString();
    gates.push(({ now }) => now <= until);
  }
  return { id, json, isOn: (visit) => gates.every((gate) => gate(visit)), pins, ...(kind !== 'pin' && kind !== 'boost' && { [kind]: clause }) };
}

/**
 * Builds a random shop.
 * @param {string} folder of this shop's own
 * @param {Random} random
 */
export function ruledShop(folder, random) {
  const { below, onceIn, pick, some } = random;
  /** @type {Row[]} */
  const rows = Array.from({ length: 20 + below(20) }, (_, i) => ({
    id: `I${i}`, title: `Thing ${i}`, price: 1 + below(3000) / 100, brand: pick(brands), category: pick(categories), color: pick(colors),
    group: onceIn(4) ? `G${below(4)}` : '', available: !onceIn(8),
  }));
  const anyId = () => pick(rows).id;
  /** @type {Placement[]} */
  const placements = Array.from({ length: 4 }, (_, p) => {
    const places = [1, 2, 3, 4, 5, 6].filter(() => onceIn(3));
    const items = [...new Set(Array.from(places, anyId))];
    const rules = [...Array.from({ length: 1 + below(3) }, (_, r) => anyRule(random, `p${p}r${r}`, [])), ...(items.length > 0 ? [anyRule(random, `p${p}pins`, items.map((item, i) => ({ item, at: places[i] })))] : [])];
    const sources = Array.from({ length: 1 + below(3) }, () => pick(models)).map((model) => (model === 'hand-picked' ? { model, items: some(6, anyId) } : { model }));
    return { id: `p${p}`, limit: 1 + below(8), seed: pick(['item', 'cart', 'history']), sources, rules };
  });
  const bare = placements.map(({ id, sources, seed }) => [`${id}-bare`, { sources, seed, limit: 48 }]);
  const config = {
    version: 1, shop: { name: 'T', currency: 'EUR' },
    build: { products: [{ file: 'feed.csv' }], events: [{ file: 'events.csv' }], support: 1 },
    placements: { ...Object.fromEntries(placements.map(({ id, rules, ...placement }) => [id, { ...placement, rules: rules.map((rule) => rule.id) }])), ...Object.fromEntries(bare) },
    rules: Object.fromEntries(placements.flatMap(({ rules }) => rules.map(({ id, json }) => [id, json]))),
  };
  const line = (/** @type {Row} */ { id, title, price, brand, category, color, group, available }) => [id, title, `${price.toFixed(2)} EUR`, brand, category.replace('/', ' > '), color, group, available ? 'in_stock' : 'out_of_stock', `/p/${id}`].join(',');
  const events = Array.from({ length: 60 + below(60) }, (_, s) => Array.from({ length: 1 + below(5) }, (_, i) => `s${s},u${s % 30},${new Date(built - (1 + below(60)) * day + i * 60_000).toISOString()},${anyId()},${onceIn(4) ? 'purchase' : 'view_item'}`)).flat();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/feed.csv`, ['id,title,price,brand,product_type,color,item_group_id,availability,link', ...rows.map(line), ''].join('\n'));
  writeFileSync(`${folder}/events.csv`, ['session_id,shopper_id,timestamp,item_id,event', ...events, ''].join('\n'));
  writeFileSync(`${folder}/alcove.json`, JSON.stringify(config));
  mkdirSync(`${folder}/no-runtime`, { recursive: true });
  execFileSync(resolve('build/native/alcove'), ['build', '--runtime', 'no-runtime', '--now', new Date(built).toISOString()], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return { rows, placements, site: `${folder}/alcove` };
}
