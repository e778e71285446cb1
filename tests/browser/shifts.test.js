// SPDX-License-Identifier: MIT
// Nothing moves under the shopper's eyes on the demo shop's pages. In Chromium only: no other engine tells of layout shifts.
import assert from "node:assert/strict";
import test from "node:test";
import { products } from "./demoShop.js";
import { launch } from "./launch.js";
import { testShop } from "./testShop.js";
import { until } from "./until.js";
import { watchShifts } from "./watchShifts.js";

for (const width of [1280, 390]) {
  test(`at ${width} pixels nothing shifts, the policy holds and nothing goes wrong, down the whole page`, async (t) => {
    const [shop, browser] = await Promise.all([testShop(), launch()]);
    t.after(() => Promise.all([browser.close(), shop.close()]));
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "en" });
    await watchShifts(context);
    const page = await context.newPage();
    for (const path of ["/en/", ...products.map(({ path }) => path), "/en/c/baking/", "/en/cart/", "/en/", "/zh/"]) {
      await page.goto(shop.url + path);
      await until(page, () => [...document.querySelectorAll("alcove-suggest")].every((element) => element.matches('[data-state="filled"]')));
      for (let y = 0; y < 5000; y += 600) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(30); // frames in which something could move
      }
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).shifts), [], path);
    }
    await page.evaluate(() => Promise.all(/** @type {any} */ (window).problemNotes));
    assert.deepEqual(shop.problems, []);
  });
}
