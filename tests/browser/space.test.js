// SPDX-License-Identifier: MIT
// Nothing moves under the shopper's eyes: the space that a slate takes, keeps and gives up. Chromium alone tells of layout shifts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { fakeShoppers, filled } from "./fakeShoppers.js";
import { watchShifts } from "./watchShifts.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shopper = fakeShoppers();

for (const width of [1280, 390]) {
  test(`at ${width} pixels nothing shifts, no policy is violated, nothing goes wrong`, async () => {
    const { page, go, wrong, context } = await shopper({ viewport: { width, height: 800 } });
    await watchShifts(context);
    for (const path of ["/", "/item/1", "/item/2", "/", "/below", "/rendered", "/empty", "/template", "/shadow"]) {
      await go(path, path === "/empty" ? "" : filled);
      await page.waitForTimeout(200);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).shifts), [], path);
    }
    assert.deepEqual(wrong, []); // a violated policy is a console error
    await context.close();
  });

  test(`at ${width} pixels axe finds nothing`, async () => {
    const { page, go, context } = await shopper({ viewport: { width, height: 800 }, bypassCSP: true });
    await go("/item/1");
    await go("/");
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run("main"));
    assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await context.close();
  });
}

test("an empty element gives its space up below the window and keeps it in view", async () => {
  const { page, go, context } = await shopper();
  await go("/empty", "#below[data-state=empty]");
  assert.equal((await page.locator("#below").boundingBox())?.height, 0);
  assert.ok(((await page.locator("#top").boundingBox())?.height ?? 0) > 200);
  await context.close();
});

test("the height that a slate holds in view goes with the width", async () => {
  const { page, go, context } = await shopper();
  await go("/high");
  const height = async () => Number((await page.locator("alcove-suggest").boundingBox())?.height);
  assert.ok((await height()) >= 1500);
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.waitForTimeout(100);
  assert.ok((await height()) >= 1500);
  await page.setViewportSize({ width: 600, height: 800 });
  await page.waitForTimeout(100);
  assert.ok((await height()) < 500);
  assert.equal(await page.locator("alcove-suggest").evaluate((element) => element.style.getPropertyValue("--alcove-slate-size")), "");
  await context.close();
});

test("a grid that followed the merchant's settings stays one when it is filled again in view", async () => {
  const { page, go, context } = await shopper();
  await go("/grid");
  await page.locator("alcove-suggest").scrollIntoViewIfNeeded();
  await page.locator(".alcove-slate").evaluate((slate) => (slate.id = "old"));
  await page.evaluate(() => /** @type {any} */ (window).alcove("erase", "all"));
  assert.deepEqual([await page.locator("#old").count(), await page.locator(".alcove-grid .alcove-card").count()], [0, 8]);
  await context.close();
});

test("where an element's code cannot come, its space below the window is given up", async () => {
  const { page, go, context } = await shopper();
  await page.route("**/slates-*", (route) => route.abort());
  await go("/empty", "#below[data-state=empty]");
  assert.equal((await page.locator("#below").boundingBox())?.height, 0);
  assert.ok(((await page.locator("#top").boundingBox())?.height ?? 0) > 200);
  await context.close();
});

test("without scripts no space is kept for what cannot come", async () => {
  const { page, context, origin } = await shopper({ javaScriptEnabled: false });
  await page.goto(`${origin}/below`);
  assert.equal((await page.locator("alcove-suggest").boundingBox())?.height, 0);
  await context.close();
});
