// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { items } from '../../demo/catalogue/catalogue.js';
import { Random } from '../../demo/log/random.js';
import { simulate } from '../../demo/log/simulate.js';

const year = simulate({ count: 250 });

test('the same seed gives the same log, another seed another one', () => {
  assert.deepEqual(simulate({ count: 40 }), simulate({ count: 40 }));
  assert.notEqual(JSON.stringify(simulate({ count: 40, seed: 1 })), JSON.stringify(simulate({ count: 40, seed: 2 })));
});

test('the seeded source of chance is even', () => {
  const random = new Random(7);
  const values = Array.from({ length: 10000 }, () => random.next());
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // The mean of 10,000 even values strays from 0.5 by 0.0029 (one sigma).
  assert(Math.abs(mean - 0.5) < 0.012, String(mean));
  assert(values.every((value) => value >= 0 && value < 1));
});

test('the log runs for a year until 2026-11-20, in order, and names only what the shop sells', () => {
  const known = new Set(items.map(({ id }) => id));
  assert(year.events.every(({ item_id }) => known.has(item_id)));
  assert(year.orders.every(({ item_id }) => known.has(item_id)));
  const orderTimes = year.orders.map(({ time }) => time);
  assert.deepEqual(orderTimes, [...orderTimes].sort());
  const times = year.events.map(({ timestamp }) => timestamp).sort();
  assert(times[0] >= '2025-11-21' && times[times.length - 1] < '2026-11-21');
});

test('what is bought was in the cart of the same visit', () => {
  const carts = new Set(year.events.filter(({ event }) => event === 'add_to_cart').map(({ session_id, item_id }) => `${session_id} ${item_id}`));
  for (const { event, session_id, item_id } of year.events) if (event === 'purchase') assert(carts.has(`${session_id} ${item_id}`));
  assert.equal(year.events.filter(({ event }) => event === 'purchase').length, year.orders.length);
});

test('consumables are bought again by the same shopper, knives hardly ever', () => {
  const again = (/** @type {RegExp} */ wanted) => {
    const bought = year.orders.filter(({ item_id }) => wanted.test(item_id));
    return bought.length / new Set(bought.map(({ shopper_id, item_id }) => shopper_id + item_id)).size;
  };
  assert(again(/^BEANS-/) > 1.6);
  assert(again(/^KNF-(CHEF|BREAD|SANTOKU)/) < 1.15);
});

test('biscuit cutters sell before Christmas, ice lolly moulds in summer', () => {
  const months = (/** @type {RegExp} */ wanted) => year.events.filter(({ item_id }) => wanted.test(item_id)).map(({ timestamp }) => Number(timestamp.slice(5, 7)));
  const share = (/** @type {number[]} */ all, /** @type {number[]} */ of) => all.filter((month) => of.includes(month)).length / all.length;
  assert(share(months(/^CUT-XMAS/), [10, 11, 12]) > 0.7);
  assert(share(months(/^ICE-LOLLY/), [5, 6, 7, 8]) > 0.6);
});
