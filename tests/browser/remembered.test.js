// SPDX-License-Identifier: MIT
// What is written down as it happens, and is still there afterwards.
import assert from "node:assert/strict";
import test from "node:test";
import { fakeShoppers, history, profile } from "./fakeShoppers.js";

const shopper = fakeShoppers();

test("an impression is recorded once, a second after it is in view, with the cards that are in view", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  await page.waitForTimeout(1400);
  const impressions = (await history(page)).filter(({ name }) => name === "view_item_list");
  assert.equal(impressions.length, 1);
  assert.equal(impressions[0].list, "product-related");
  assert.ok(impressions[0].items.length >= 6 && impressions[0].items.length < 8, `${impressions[0].items.length}`);
  await context.close();
});

for (const consent of ["unset", "granted"]) {
  test(`a click that navigates at once is not lost (${consent})`, async () => {
    const { page, go, context } = await shopper();
    await go("/");
    await page.evaluate((state) => /** @type {any} */ (window).alcove("consent", state), consent);
    const rounds = 10;
    for (let round = 0; round < rounds; round++) {
      await go("/");
      await Promise.all([page.waitForURL("**/item/*"), page.locator("alcove-suggest a").nth(1).click()]);
    }
    await go("/");
    const lines = await history(page);
    assert.equal((await profile(page)).storage, consent === "granted" ? "persistent" : "session");
    assert.equal(lines.filter(({ name }) => name === "select_item").length, rounds);
    await context.close();
  });
}

test("full storage: the oldest events go first, the newest are kept, and it is counted", async () => {
  const { page, go, context, origin } = await shopper();
  await go("/plain", "");
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 500_000 });
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  for (let round = 0; round < 12; round++) {
    await page.evaluate(async (round) => {
      for (let n = 0; n < 5; n++) {
        const noise = Array.from(crypto.getRandomValues(new Uint8Array(20_000)), (byte) => byte.toString(16)).join("");
        /** @type {any} */ (window).alcove("event", { name: "add_to_cart", item: `${round}-${n}-${noise}` });
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }, round);
  }
  await page.waitForTimeout(500);
  await go("/plain", "");
  const { dropped, storage } = await profile(page);
  const items = (await history(page)).filter(({ name }) => name === "add_to_cart").map(({ item }) => item.slice(0, 4));
  assert.equal(storage, "persistent");
  assert.ok(dropped > 0 && items.length > 3, `${dropped} ${items.length}`);
  assert.equal(items.at(-1), "11-4");
  await context.close();
});

test("a single-page shop: a new address with new facts is a new view with new suggestions", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  const before = await page.locator(".alcove-name").allTextContents();
  await page.evaluate(() => {
    history.pushState({}, "", "/item/2");
    return /** @type {any} */ (window).alcove("page", { type: "product", item: "ITEM-2" });
  });
  await page.waitForFunction((before) => Array.from(document.querySelectorAll(".alcove-name"), (name) => name.textContent).join() !== before, before.join());
  assert.deepEqual((await history(page)).filter(({ name }) => name === "view_item").map(({ item }) => item), ["ITEM-1", "ITEM-2"]);
  assert.deepEqual((await profile(page)).shards.map((/** @type {any} */ { item }) => item), ["ITEM-2", "ITEM-1"]);
  await context.close();
});

test("calls that waited in the queue are made", async () => {
  const { page, go, context } = await shopper();
  await context.addInitScript(() => {
    const win = /** @type {any} */ (window);
    win.alcove = (/** @type {unknown[]} */ ...call) => (win.alcove.queue ||= []).push(call);
    win.alcove("page", { type: "product", item: "ITEM-9" });
    win.alcove("event", { name: "add_to_cart", item: "ITEM-9" });
  });
  await go("/late", "");
  assert.deepEqual((await history(page)).map(({ name, item }) => [name, item]).sort(), [["add_to_cart", "ITEM-9"], ["view_item", "ITEM-9"]]);
  await context.close();
});
