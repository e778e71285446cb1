// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** @typedef {{ name: string, site: string, ids: string[], categories: string[] }} BuiltShop */

const program = 'build/native/alcove';
const realOrders = resolve('../shared/data/online_retail/order_lines.csv.gz');

/** Why the demo shop cannot be used, if so. */
export const noDemoShop = existsSync('build/demo/alcove/manifest.json') ? false : 'the demo shop is not built (demo/run --build-only)';
/** Why the real shop cannot be used, if so. */
export const noRealShop = existsSync(realOrders) ? false : 'the real shop\'s order lines are not here (../shared/data)';

/**
 * @param {string} name
 * @param {string} site
 * @param {string} config
 * @returns {BuiltShop}
 */
function builtShop(name, site, config) {
  const products = report(config).trimEnd().split('\n').map((line) => JSON.parse(line));
  return { name, site, ids: products.map(({ id }) => id), categories: [...new Set(products.map(({ category }) => category ?? ''))] };
}

/** @param {string} config */
const report = (config) => execFileSync(program, ['report', 'products', '--config', config], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });

/** The shop of our own, as demo/run built it. */
export const demoShop = () => builtShop('the demo shop', 'build/demo/alcove', 'build/merchant/alcove.json');

/**
 * What the merchant of the real shop gives to `alcove build`, as demo/run --orders makes it.
 * @param {string} folder of this test's own
 * @returns {string} the config
 */
export function realMerchant(folder) {
  const merchant = `${folder}/merchant`;
  mkdirSync(merchant, { recursive: true });
  const first = execFileSync(process.execPath, ['demo/gifts/firstConfig.js', realOrders], { encoding: 'utf8' });
  writeFileSync(`${merchant}/orders-only.json`, first);
  writeFileSync(`${merchant}/products.jsonl`, report(`${merchant}/orders-only.json`));
  execFileSync(process.execPath, ['demo/build.mjs', '--out', folder, '--products', `${merchant}/products.jsonl`, '--orders', realOrders], { stdio: 'ignore' });
  return `${merchant}/alcove.json`;
}

/**
 * The real shop, built.
 * @param {string} folder of this test's own
 */
export function realShop(folder) {
  const config = realMerchant(folder);
  execFileSync(program, ['build', '--config', config, '--out', `${folder}/alcove`], { stdio: 'ignore' });
  return builtShop('the real shop', `${folder}/alcove`, config);
}
