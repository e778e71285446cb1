// SPDX-License-Identifier: MIT
// What the shopper allows, takes back and signs out of.
import assert from "node:assert/strict";
import test from "node:test";
import { fakeShoppers, filled, history, profile } from "./fakeShoppers.js";

const shopper = fakeShoppers();

test("granting carries the session's history over; it is there in a new tab; denying erases it", async () => {
  const { page, go, context, origin } = await shopper();
  await go("/item/1");
  await go("/item/2");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  assert.equal((await profile(page)).storage, "persistent");
  const tab = await context.newPage();
  await tab.goto(`${origin}/item/3`);
  await tab.waitForSelector(filled);
  assert.deepEqual((await history(tab)).filter(({ name }) => name === "view_item").map(({ item }) => item), ["ITEM-1", "ITEM-2", "ITEM-3"]);
  assert.deepEqual((await profile(tab)).shards.map((/** @type {any} */ { item }) => item), ["ITEM-3", "ITEM-2", "ITEM-1"]);
  await tab.evaluate(() => /** @type {any} */ (window).alcove("consent", "denied"));
  const next = await context.newPage();
  await next.goto(`${origin}/plain`);
  await next.waitForFunction(async () => (await /** @type {any} */ (window).alcove?.profile?.())?.lines.length > 0);
  const { storage, lines, shards } = await profile(next);
  assert.deepEqual([storage, lines.length, shards.length], ["memory", 1, 1]); // this page's own, in memory
  await context.close();
});

test("of answers that come together the last one counts, before the script has loaded and after", async () => {
  const { page, go, context } = await shopper();
  /** @param {string[]} answers */
  const answer = (...answers) =>
    page.evaluate((answers) => Promise.all(answers.map((state) => /** @type {any} */ (window).alcove("consent", state))), answers);
  await go("/item/1");
  await answer("granted");
  await go("/item/2");
  await answer("denied", "granted");
  const viewed = async () => (await history(page)).filter(({ name }) => name === "view_item").map(({ item }) => item);
  assert.deepEqual(await viewed(), ["ITEM-1", "ITEM-2"]);
  await context.addInitScript(() => {
    const win = /** @type {any} */ (window);
    win.alcove = (/** @type {unknown[]} */ ...call) => (win.alcove.queue ||= []).push(call);
    win.alcove("consent", "denied"); // as a consent tool does before it has read its own cookie
    win.alcove("consent", "granted");
  });
  await go("/item/3");
  assert.deepEqual(await viewed(), ["ITEM-1", "ITEM-2", "ITEM-3"]);
  await page.evaluate(() => {
    const { alcove } = /** @type {any} */ (window);
    return Promise.all([alcove("consent", "unset"), alcove("erase", "all"), alcove("consent", "granted")]);
  });
  assert.deepEqual([await viewed(), (await profile(page)).storage], [[], "persistent"]);
  await page.evaluate(() => /** @type {any} */ (window).alcove("event", { name: "add_to_cart", item: "ITEM-1" }));
  await answer("granted", "unset", "denied");
  const { storage, lines } = await profile(page);
  assert.deepEqual([storage, lines], ["memory", []]);
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [["alcove.consent"], []]);
  await context.close();
});

test("signing out by a form that navigates forgets what was bought, for all tabs", async () => {
  const { page, go, context, origin } = await shopper();
  await go("/item/1");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  const tab = await context.newPage();
  const rounds = 5;
  for (let round = 0; round < rounds; round++) {
    await go("/item/2");
    await page.evaluate(() => /** @type {any} */ (window).alcove("event", { name: "purchase", items: ["ITEM-9"] }));
    assert.equal((await history(page)).filter(({ name }) => name === "purchase").length, 1);
    await page.evaluate(() => {
      document.body.insertAdjacentElement("beforeend", document.createElement("form")).action = "/plain";
      document.forms[0].addEventListener("submit", () => /** @type {any} */ (window).alcove("signOut"));
    });
    await Promise.all([page.waitForURL("**/plain?"), page.evaluate(() => document.forms[0].requestSubmit())]);
    await tab.goto(`${origin}/plain`);
    for (const each of [page, tab]) assert.deepEqual((await history(each)).filter(({ name }) => name === "purchase"), [], `${round}`);
  }
  assert.equal((await history(tab)).filter(({ item }) => item === "ITEM-2").length, rounds);
  await context.close();
});

test("a sign-out and an answer count in every tab that is open, also where each has a session of its own", async () => {
  const { page, go, context, origin } = await shopper();
  await go("/item/1");
  const tab = await context.newPage();
  await tab.goto(`${origin}/item/2`);
  await tab.waitForSelector(filled);
  await tab.evaluate(() => /** @type {any} */ (window).alcove("event", { name: "purchase", items: ["ITEM-9"] }));
  const names = async () => (await history(tab)).map(({ name }) => name);
  assert.ok((await names()).includes("purchase"));
  const call = (/** @type {string[]} */ ...call) => page.evaluate((call) => /** @type {any} */ (window).alcove(...call), call);
  const knows = (/** @type {string} */ storage) =>
    tab.waitForFunction(async (storage) => (await /** @type {any} */ (window).alcove("profile")).storage === storage, storage);
  await call("signOut");
  await tab.waitForFunction(async () => !/purchase/.test((await /** @type {any} */ (window).alcove("profile")).lines));
  assert.ok((await names()).includes("view_item"));
  await call("consent", "granted");
  await knows("persistent");
  await call("consent", "denied");
  await knows("memory");
  assert.ok(!(await names()).includes("view_item"));
  await context.close();
});

test("Global Privacy Control keeps the history to the session", async () => {
  const { page, go, context } = await shopper();
  await context.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  await go("/item/1");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  assert.equal((await profile(page)).storage, "session");
  await context.close();
});
