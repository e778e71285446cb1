// SPDX-License-Identifier: MIT
// A journey through the demo shop: its pages, its server and its policy, the engine that ships, a site that was built.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/server.mjs";
import { until } from "./until.js";
import { launch } from "./launch.js";

const root = fileURLToPath(new URL("../../build/demo", import.meta.url));
const skip = existsSync(`${root}/alcove/manifest.json`) ? false : "build/demo/alcove/manifest.json is not there";
const axe = skip ? "" : readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** @type {[id: string, name: string, price: number, listPrice: number, available: number, group: string][]} */
const products = skip ? [] : JSON.parse(readFileSync(`${root}/en/products.json`, "utf8"));
/** Products that can be bought, of different groups, spread over the shop. */
const spread = [...new Map(products.filter((row) => row[4]).map((row) => [row[5], row[0]])).values()];
const paths = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => `/en/p/${encodeURIComponent(spread[Math.floor(part * spread.length)])}/`);
const others = [0.2, 0.4, 0.6, 0.8].map((part) => `/en/p/${encodeURIComponent(spread[Math.floor(part * spread.length)])}/`);
const filled = 'alcove-suggest[data-state="filled"]';

/** @type {Awaited<ReturnType<typeof serve>>} */
let shop;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  if (skip) return;
  shop = await serve({ root });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await shop?.close();
});

/** @param {import("playwright-core").BrowserContextOptions} [options] */
async function shopper(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en", ...options });
  await context.addInitScript(() => {
    const seen = /** @type {any} */ (window);
    Object.assign(seen, { shifts: [], violations: [] });
    document.addEventListener("securitypolicyviolation", (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        if (!entry.hadRecentInput) seen.shifts.push([entry.value, ...entry.sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 80))]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  const go = async (/** @type {string} */ path) => {
    await page.goto(shop.url + path);
    await page.waitForSelector(filled);
    await page.waitForTimeout(150);
  };
  const names = (/** @type {string} */ placement) => page.locator(`alcove-suggest[placement="${placement}"] .alcove-name`).allTextContents();
  const call = (/** @type {unknown[]} */ ...args) => page.evaluate((args) => /** @type {any} */ (window).alcove(...args), args);
  return { context, page, go, names, call, wrong };
}

test("what was looked at changes the home page, and stays over a reload; two strangers see the same", { skip }, async () => {
  const [one, stranger] = [await shopper(), await shopper()];
  await one.go("/en/");
  await stranger.go("/en/");
  const before = await one.names("home-for-you");
  assert.ok(before.length > 0);
  assert.deepEqual(await stranger.names("home-for-you"), before);
  for (const path of paths) await one.go(path);
  await one.go("/en/");
  const after = await one.names("home-for-you");
  assert.notDeepEqual(after, before);
  assert.equal(new Set(after).size, after.length);
  await one.page.reload();
  await one.page.waitForSelector(filled);
  assert.deepEqual(await one.names("home-for-you"), after);
  const reasons = await one.page.locator('alcove-suggest[placement="home-for-you"] .alcove-reason').allTextContents();
  assert.ok(reasons.some((text) => /because|often/i.test(text)), reasons.join("; "));
  assert.equal(await one.page.locator("alcove-recent .alcove-card").count(), 5);
  assert.deepEqual(one.wrong, []);
  await one.context.close();
  await stranger.context.close();
});

test("a suggestion goes into the cart by its button, and the history knows", { skip }, async () => {
  const { context, page, go, call } = await shopper();
  await go(paths[0]);
  const button = page.locator("alcove-suggest .alcove-add").first();
  const before = page.url();
  await button.click();
  await until(page, () => document.querySelector("[data-cart-count]")?.textContent === "1");
  assert.equal(page.url(), before);
  const { lines } = await call("profile");
  assert.deepEqual(lines.map((/** @type {string} */ line) => JSON.parse(line).name).filter((/** @type {string} */ name) => /select|add/.test(name)), ["select_item", "add_to_cart"]);
  await context.close();
});

test("a click is remembered though it navigates at once, once the shopper agreed to remembering", { skip }, async () => {
  const { context, page, go, call } = await shopper();
  await go("/en/");
  await call("consent", "granted");
  for (let round = 1; round <= 5; round++) {
    await go("/en/");
    await Promise.all([page.waitForURL("**/p/**"), page.locator(`${filled} .alcove-link`).nth(round).click()]);
    await page.waitForSelector(filled);
    const { lines, storage } = await call("profile");
    assert.equal(storage, "persistent");
    assert.equal(lines.filter((/** @type {string} */ line) => JSON.parse(line).name === "select_item").length, round);
  }
  await context.close();
});

for (const width of [1280, 390]) {
  test(`at ${width} pixels nothing shifts, the policy holds and nothing goes wrong, down the whole page`, { skip }, async () => {
    const { context, page, go, call, wrong } = await shopper({ viewport: { width, height: 800 } });
    for (const path of ["/en/", ...paths, "/en/", "/zh/"]) {
      await go(path);
      for (let y = 0; y < 5000; y += 600) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(30);
      }
      const seen = await page.evaluate(() => ({ shifts: /** @type {any} */ (window).shifts, violations: /** @type {any} */ (window).violations }));
      assert.deepEqual(seen, { shifts: [], violations: [] }, path);
      assert.deepEqual((await call("debug")).errors, [], path);
    }
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test(`at ${width} pixels axe finds nothing in what Alcove shows`, { skip }, async () => {
    const { context, page, go } = await shopper({ viewport: { width, height: 800 }, bypassCSP: true });
    for (const path of [paths[0], paths[1], "/en/", "/zh/"]) {
      await go(path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run({ include: ["alcove-suggest", "alcove-recent"] }));
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`), [], path);
    }
    await context.close();
  });
}

test("two shoppers with different histories ask for the same files in the same order", { skip }, async () => {
  /** @param {string[]} earlier */
  const requests = async (earlier) => {
    const { context, page, go, call } = await shopper();
    await go("/en/");
    await call("consent", earlier.length ? "granted" : "unset");
    for (const path of earlier) await go(path);
    /** @type {string[][]} */
    const all = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/alcove/")) all.at(-1)?.push(pathname);
    });
    for (const path of ["/en/", paths[0], paths[1], "/en/cart/", "/zh/"]) {
      all.push([]);
      await go(path);
    }
    await context.close();
    return all;
  };
  const fresh = await requests([]);
  assert.deepEqual(await requests(others), fresh);
  assert.ok(fresh[1].some((path) => /\/builds\/[0-9a-f]{16}\/en\/[0-9a-f]{16}\.bin$/.test(path)), fresh[1].join(" "));
});
