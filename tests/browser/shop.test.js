// SPDX-License-Identifier: MIT
// The demo shop's pages as they ship, wide and narrow: what a shopper sees of them. What shoppers do is in journey.test.js.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/server.mjs";
import { launch } from "./launch.js";

const root = fileURLToPath(new URL("../../build/demo", import.meta.url));
const skip = existsSync(`${root}/alcove/manifest.json`) ? false : "build/demo/alcove/manifest.json is not there";
const axe = skip ? "" : readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** @type {[id: string, name: string, price: number, listPrice: number, available: number, group: string][]} */
const products = skip ? [] : JSON.parse(readFileSync(`${root}/en/products.json`, "utf8"));
/** Products that can be bought, of different groups, spread over the shop. */
const spread = [...new Map(products.filter((row) => row[4]).map((row) => [row[5], row[0]])).values()];
const paths = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => `/en/p/${encodeURIComponent(spread[Math.floor(part * spread.length)])}/`);
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
  const call = (/** @type {unknown[]} */ ...args) => page.evaluate((args) => /** @type {any} */ (window).alcove(...args), args);
  return { context, page, go, call, wrong };
}

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
