// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { buildGifts } from '../../demo/gifts/build.js';
import { serve } from '../../demo/server.mjs';
import { html, json } from '../../demo/shop/html.js';

const hostile = `"><script>alert(1)</script>&'</title></script>`;
const folder = mkdtempSync(join(tmpdir(), 'alcove-demo-'));
const products = [
  { id: 'A1', title: `Mug ${hostile}`, price: { minor: 1250, currency: 'GBP' }, category: null },
  { id: '85123A', title: 'WHITE HANGING HEART T-LIGHT HOLDER', price: { minor: 295, currency: 'GBP' }, category: null },
  { id: '../evil', title: 'Path', price: { minor: 100, currency: 'GBP' }, category: null },
  { id: 'FREE', title: 'No price', price: { minor: 0, currency: 'GBP' }, category: null },
];
writeFileSync(join(folder, 'products.jsonl'), products.map((product) => JSON.stringify(product)).join('\n'));
writeFileSync(join(folder, 'orders.csv'), 'order_id\n');
const told = buildGifts(folder, join(folder, 'products.jsonl'), join(folder, 'orders.csv'));
const root = join(folder, 'demo');
const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
const shop = await serve({ root, port: 0 });

after(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string} path @param {Record<string, string>} fields @param {string} [cookie] */
const post = (path, fields, cookie = '') => fetch(shop.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { cookie } });

/** @param {string} email */
async function signIn(email) {
  const reply = await post('/account/sign-in', { email, password: 'demo', language: 'en' });
  assert.equal(reply.status, 303);
  return /session=\w+/.exec(reply.headers.get('set-cookie') ?? '')?.[0] ?? '';
}

test('templates escape what is put in, and JSON cannot end its block', () => {
  assert.equal(html`<p title="${hostile}">${[1, html`<b>${'<'}</b>`, null]}</p>`.text,
    '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;&lt;/title&gt;&lt;/script&gt;">1<b>&lt;</b></p>');
  assert.doesNotMatch(json({ name: '</script><!--' }).text, /[<>]/);
  assert.deepEqual(JSON.parse(json({ name: hostile }).text), { name: hostile });
});

test('a real catalogue becomes a shop; what cannot be sold is counted and left out', () => {
  assert.match(told, /^2 products .*2 skipped/);
  assert.match(read('../merchant/products.csv'), /85123A,White Hanging Heart T-Light Holder,\/en\/p\/85123A\/,\/img\/85123A\.svg,2\.95 GBP,in_stock,/);
  const config = JSON.parse(read('../merchant/alcove.json'));
  assert.equal(config.build.orders[0].file, join(folder, 'orders.csv'));
  assert.deepEqual(config.languages.available, ['en']);
});

test('a hostile product name stays text on every page and in every picture', () => {
  for (const name of ['en/p/A1/index.html', 'en/c/tableware/index.html', 'en/index.html', 'img/A1.svg', 'en/products.json']) {
    const text = read(name).replace(/^<!doctype html>/, '');
    if (name.endsWith('.json')) assert.equal(JSON.parse(text)[0][1], `Mug ${hostile}`);
    else assert.doesNotMatch(text, /<script>alert/, name);
  }
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read('en/p/A1/index.html'))?.[1] ?? '';
  assert.equal(JSON.parse(data).name, `Mug ${hostile}`);
  assert.equal(JSON.parse(data).sku, 'A1');
});

test('pages hold no inline script, style or handler', () => {
  const page = read('en/p/A1/index.html');
  for (const [tag] of page.matchAll(/<script\b[^>]*>/g)) assert.match(tag, / src="\/|type="application\/(ld\+)?json"/);
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/);
});

test('pages come with the policy, files with their types and lifetimes', async () => {
  const page = await fetch(`${shop.url}/en/`);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.equal(page.headers.get('content-security-policy'),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'");
  const script = await fetch(`${shop.url}/assets/shop.js`);
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal((await fetch(`${shop.url}/favicon.svg`)).headers.get('content-type'), 'image/svg+xml');
  assert.equal((await fetch(`${shop.url}/en/p/A1/`, { headers: { 'if-none-match': (await fetch(`${shop.url}/en/p/A1/`)).headers.get('etag') ?? '' } })).status, 304);
});

test('what is not there, or not below the root, is not found', async () => {
  for (const path of ['/en/p/none/', '/..%2fmerchant/alcove.json', '/%2e%2e/merchant/alcove.json', '/%00', '/%']) {
    assert.equal((await fetch(shop.url + path)).status, 404, path);
  }
  const page = await fetch(`${shop.url}/en/p/none/`, { headers: { accept: 'text/html' } });
  assert.equal(page.status, 404);
  assert.match(await page.text(), /not on our shelves/);
});

test('a page is told who is signed in, by a session that scripts cannot see, in one cookie a reply', async () => {
  const named = async (/** @type {string} */ cookie) => (await (await fetch(`${shop.url}/account/shopper.json`, { headers: { cookie } })).json()).name;
  const reply = await post('/account/sign-in', { email: 'sam@example.com', password: 'demo', language: 'en' });
  const cookie = reply.headers.get('set-cookie') ?? '';
  // Debian's Node 18 runs several cookies of one reply into one.
  assert.match(cookie, /^session=\w+; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.equal(await named(cookie), 'Sam');
  await post('/account/sign-out', { language: 'en' }, cookie);
  assert.equal(await named(cookie), null);
  assert.equal(await named(''), null);
});

test('an order is reckoned with the shop’s prices and kept for its account alone', async () => {
  const robin = await signIn('robin@example.com');
  const sam = await signIn('sam@example.com');
  const placed = await post('/checkout', { language: 'en', items: JSON.stringify([{ id: '85123A', quantity: 2, price: 1 }]), name: 'Robin Reed' }, robin);
  assert.equal(placed.status, 303);
  assert.match(placed.headers.get('location') ?? '', /^\/en\/thank-you\/\?order=\d+$/);
  const orders = await (await fetch(`${shop.url}/account/orders.json`, { headers: { cookie: robin } })).json();
  // 2 × 2.95 and 3.95 for delivery
  assert.equal(orders[0].total, '9.85');
  assert.equal(orders[0].line_items[0].sku, '85123A');
  assert.deepEqual(await (await fetch(`${shop.url}/account/orders.json`, { headers: { cookie: sam } })).json(), []);
  assert.equal((await fetch(`${shop.url}/account/orders.json`)).status, 401);
  await post('/account/sign-out', { language: 'en' }, robin);
  assert.equal((await fetch(`${shop.url}/account/orders.json`, { headers: { cookie: robin } })).status, 401);
});

test('a checkout that makes no sense is refused', async () => {
  for (const items of ['', 'x', '[]', '[{"id":"NONE","quantity":1}]', '[{"id":"A1","quantity":-1}]', '[{"id":"A1","quantity":1.5}]', '{"id":"A1"}', '[null]']) {
    assert.equal((await post('/checkout', { language: 'en', items })).status, 400, items);
  }
  const failed = await post('/account/sign-in', { email: 'robin@example.com', password: 'wrong', language: 'zh' });
  assert.equal(failed.headers.get('location'), '/zh/account/?failed');
});
