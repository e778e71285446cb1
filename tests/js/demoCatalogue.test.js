// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { categories, groups, items } from '../../demo/catalogue/catalogue.js';
import { help } from '../../demo/catalogue/help.js';
import { merchantFeeds } from '../../demo/feeds/hearth.js';
import { kinds } from '../../demo/pictures/kinds.js';
import { hearthPictures } from '../../demo/pictures/hearth.js';
import { guess } from '../../demo/pictures/guess.js';
import { allTexts } from '../../demo/shop/words.js';

const chinese = /\p{Script=Han}/u;

test('the shop has at least 120 products and 300 with variants, each id once', () => {
  assert(groups.length >= 120, `${groups.length} products`);
  assert(items.length >= 300, `${items.length} with variants`);
  assert.equal(new Set(items.map(({ id }) => id.toLowerCase())).size, items.length);
  assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
});

test('every product is named and described in both languages', () => {
  for (const { id, name, text } of items) {
    assert(name.en && text.en && !chinese.test(name.en + text.en), `${id} in English`);
    assert(chinese.test(name.zh) && chinese.test(text.zh), `${id} in Chinese`);
  }
  for (const { path, name, text } of categories) assert(name.en && text.en && chinese.test(name.zh) && chinese.test(text.zh), path);
  for (const { question, answer } of help) assert(question.en && answer.en && chinese.test(question.zh) && chinese.test(answer.zh), question.en);
});

test('the shop has each of its own words in both languages, with the same gaps to fill', () => {
  const gaps = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [term, [english, other]] of Object.entries(allTexts)) {
    assert(english && chinese.test(other), term);
    assert.deepEqual(gaps(other), gaps(english), term);
  }
});

test('variants of one product have different names, and what goes with a product exists', () => {
  const ids = new Set(groups.map(({ id }) => id));
  for (const group of groups) {
    assert.equal(new Set(group.items.map(({ name }) => name.en)).size, group.items.length, group.id);
    assert.equal(new Set(group.items.map(({ name }) => name.zh)).size, group.items.length, group.id);
    for (const other of group.goesWith ?? []) assert(ids.has(other), `${group.id} goes with ${other}`);
  }
});

test('prices are whole cents above zero, and a reduced price is below the one before', () => {
  for (const { id, price, listPrice } of items) assert(Number.isInteger(price) && price > 0 && price <= listPrice, id);
  assert(items.some(({ price, listPrice }) => price < listPrice));
  assert(items.some(({ available }) => !available));
});

test('every product has a drawing of its kind, of a few kilobytes and the same each time', () => {
  for (const { id, kind } of groups) assert(kind in kinds, `${id}: ${kind}`);
  const once = new Map(hearthPictures());
  const again = new Map(hearthPictures());
  for (const { id } of items) {
    const svg = once.get(`img/${id}.svg`) ?? '';
    assert(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') && svg.length < 6500, `${id}: ${svg.length}`);
    assert.doesNotMatch(svg, /undefined|NaN|<style| style=|<script|href=/, id);
    assert.equal(again.get(`img/${id}.svg`), svg);
  }
});

test('a name tells kind, colour and pattern of a picture', () => {
  assert.deepEqual(guess('JUMBO BAG RED RETROSPOT'), { kind: 'bag', main: '#b8332f', pattern: 'polka' });
  assert.equal(guess('WHITE HANGING HEART T-LIGHT HOLDER').kind, 'tealight-holder');
  assert.equal(guess('Regency Cakestand 3 Tier').kind, 'cake-stand');
  assert.equal(guess('Pink Polkadot Bowl').kind, 'bowl');
  assert.equal(guess('zzz').kind, 'label');
});

test('the merchant gets one feed a language: RSS in English, tab-separated in Chinese', () => {
  const feeds = new Map(merchantFeeds());
  const xml = feeds.get('feed-en.xml') ?? '';
  assert.equal(xml.match(/<item>/g)?.length, items.length);
  assert.match(xml, /<g:item_group_id>PAN-IRON<\/g:item_group_id>/);
  assert.match(xml, /<g:sale_price>\d+\.\d\d EUR<\/g:sale_price>/);
  const rows = (feeds.get('feed-zh.tsv') ?? '').trimEnd().split('\n').map((line) => line.split('\t'));
  assert.equal(rows.length, items.length + 1);
  for (const row of rows) assert.equal(row.length, rows[0].length);
  assert(rows[0].includes('product_type'));
});
