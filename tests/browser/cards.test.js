// SPDX-License-Identifier: MIT
// What an element shows: cards of ours or the shop's own, what the server sent, buttons.
import assert from "node:assert/strict";
import test from "node:test";
import { fakeShoppers, filled, history } from "./fakeShoppers.js";
import { until } from "./until.js";

const shopper = fakeShoppers();

test("what was viewed changes the home page; an element that comes later is filled too", async () => {
  const { page, go, context } = await shopper();
  const names = () => page.locator(".alcove-name").allTextContents();
  await go("/");
  const before = await names();
  await go("/item/5");
  await go("/");
  assert.notDeepEqual(await names(), before);
  assert.match((await names())[0], / 5$/);
  assert.equal(new Set(await page.locator("alcove-suggest .alcove-name").allTextContents()).size, 14); // 8 + 6, none twice
  await go("/late", "");
  await page.evaluate(() => {
    const element = document.createElement("alcove-suggest");
    element.setAttribute("placement", "home-for-you");
    document.querySelector("#root")?.append(element);
  });
  await page.waitForSelector(filled);
  assert.match((await names())[0], / 5$/);
  await context.close();
});

test("the server's children stay where nothing better comes, and go where it does", async () => {
  const { page, go, context } = await shopper();
  await go("/fallback", "");
  assert.equal(await page.locator("#theirs").count(), 1);
  await go("/rendered");
  assert.equal(await page.locator("#theirs").count(), 0);
  await context.close();
});

test("the shop's template makes the cards; its button shows only where something takes the item", async () => {
  const { page, go, context } = await shopper();
  await go("/template");
  assert.deepEqual(await page.locator("article b").allTextContents(), ["Blue mug 0", "Teapot with a name that is so long that it needs more than the two lines it has 1", "Pan 2"]);
  assert.equal(await page.locator("article i").count(), 1);
  assert.equal(await page.locator("article button").count(), 0);
  assert.equal(await page.locator("article a").first().getAttribute("href"), "/item/0");
  await context.close();
});

test("adding acts where a listener takes it, and is recorded", async () => {
  const { page, go, context } = await shopper();
  await go("/");
  await page.evaluate(() => document.addEventListener("alcove:add", (event) => event.preventDefault()));
  await page.locator(".alcove-add").first().click();
  const names = (await history(page)).map(({ name }) => name);
  assert.deepEqual(names.filter((name) => name !== "view_item_list"), ["select_item", "add_to_cart"]);
  assert.equal(new URL(page.url()).pathname, "/");
  await context.close();
});

test("an element with shadow has its cards and styles inside", async () => {
  const { page, go, context } = await shopper();
  await go("/shadow");
  const inside = await page.evaluate(() => {
    const root = document.querySelector("alcove-suggest")?.shadowRoot;
    return { cards: root?.querySelectorAll(".alcove-card").length, outside: document.querySelectorAll(".alcove-card").length };
  });
  assert.deepEqual(inside, { cards: 8, outside: 0 });
  await context.close();
});

test("a shadow's slate is filled again also where its style sheet failed", async () => {
  const { page, go, context } = await shopper();
  await page.route("**/alcove.css", (route) => route.abort());
  // Chromium gives an empty sheet where loading failed, other browsers give none.
  await context.addInitScript(() => Object.defineProperty(HTMLLinkElement.prototype, "sheet", { get: () => null }));
  await go("/shadow");
  await page.evaluate(async () => {
    document.querySelector("alcove-suggest")?.shadowRoot?.querySelector("section")?.setAttribute("id", "old");
    await /** @type {any} */ (window).alcove("erase", "all");
  });
  assert.deepEqual([await page.locator("#old").count(), await page.locator(".alcove-card").count()], [0, 8]);
  await context.close();
});

test("carousel buttons scroll by keyboard and say when they are at an end", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  const [previous, next] = [page.locator(".alcove-previous"), page.locator(".alcove-next")];
  assert.equal(await previous.getAttribute("aria-disabled"), "true");
  await next.focus();
  await page.keyboard.press("Enter");
  await until(page, () => {
    const disabled = (/** @type {string} */ name) => document.querySelector(name)?.getAttribute("aria-disabled");
    return disabled(".alcove-next") === "true" && disabled(".alcove-previous") === "false";
  });
  await context.close();
});
