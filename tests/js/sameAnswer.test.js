// SPDX-License-Identifier: MIT
// The native engine and the module that ships answer random visits with the same bytes, on a shop of our own and on a real one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstDifference } from '../harness/firstDifference.mjs';
import { playInNode } from '../harness/playInNode.mjs';
import { playNatively } from '../harness/playNatively.mjs';
import { randomVisits } from '../harness/visits/randomVisits.mjs';
import { demoShop, noDemoShop, noRealShop, realShop } from '../harness/visits/shops.mjs';

const shops = [
  { name: 'the demo shop', skip: noDemoShop, open: demoShop },
  { name: 'the real shop', skip: noRealShop, open: () => realShop('build/same/answer') },
];

for (const { name, skip, open } of shops) {
  test(`native and WASM give the same bytes for 10,000 random requests on ${name}`, { skip }, async () => {
    const shop = open();
    const visits = randomVisits(shop, { seed: 11, visits: 100, requests: 100 });
    const playing = playNatively(visits);
    const wasm = await playInNode(visits);
    assert.equal(firstDifference(visits, await playing, wasm), undefined);

    const asked = visits.flatMap((steps, visit) => steps.flatMap(({ call }, at) => (call === 'query' ? [JSON.parse(wasm[visit][at])] : [])));
    assert.ok(asked.length >= 10_000);
    const filled = asked.filter(({ value }) => value?.items?.length > 0);
    assert.ok(filled.length > asked.length / 2, `only ${filled.length} of ${asked.length} slates hold anything`);
    const { placements } = JSON.parse(readFileSync(`${shop.site}/manifest.json`, 'utf8')).config;
    assert.deepEqual([...Object.keys(placements), 'recent'].filter((placement) => !filled.some(({ value }) => value.placement === placement)), []);
  });
}
