// SPDX-License-Identifier: MIT
// A folder that is uploaded holds nothing of a config but what pages need.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createShop, feed, log } from './createShop.js';

/** Every number and text below a value. @param {unknown} value @returns {string[]} */
const leaves = (value) => (value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)]);

test('no margin, cost or input path of the config is in any file of the site', (t) => {
  const config = JSON.parse(readFileSync('docs/config.example.json', 'utf8'));
  config['x-cost'] = 'costs-4711';
  config.build = {
    products: [{ file: 'inputs-here/feed-4711.csv', columns: { id: 'article_no' } }],
    events: [{ file: 'inputs-here/events-4711.csv' }],
    shipments: [{ file: 'inputs-here/shipments-4711.csv' }],
    support: 3,
  };
  config.bundles[1].marginFloor = 0.184711;
  config.bundles[1].minSupport = 204711;
  config.placements['pdp-together'].title = 'Public title 4712';
  config.placements['home-for-you'].sources = [{ model: 'for-you' }, { model: 'recent' }];
  const shop = createShop(t, {
    'alcove.json': JSON.stringify(config),
    'inputs-here/feed-4711.csv': feed.replace(/^id,/, 'article_no,').replace('link\n', 'link,margin,cost_of_goods_sold\n').replace(/(\/p\/\d+)$/gm, '$1,0.374711,9.4711 EUR'),
    'inputs-here/events-4711.csv': log,
  });
  const { code, err } = shop.run(['build']);
  assert.equal(code, 0, err);
  const files = Object.entries(shop.files()).map(([name, bytes]) => {
    const raw = Buffer.from(bytes, 'latin1');
    return { name, text: (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString('latin1') };
  });
  assert.ok(files.length > 12);
  assert.ok(files.some(({ text }) => text.includes('Public title 4712')), 'the search itself finds nothing');
  assert.deepEqual(files.filter(({ text }) => text.includes('4711') || text.includes('inputs-here') || text.includes('article_no')).map(({ name }) => name), []);
  const manifest = JSON.parse(shop.read('alcove/manifest.json'));
  for (const secret of [...leaves(config.bundles), ...leaves(config.segments), 'marginFloor', 'minSupport', 'products', 'shipments']) {
    if (secret.length > 4) assert.ok(!JSON.stringify(manifest.config).includes(`"${secret}"`), secret);
  }
});
