// SPDX-License-Identifier: MIT
// The demo shop's experiment in every engine: a shopper's variant, what the shop's analytics hears, and what nobody sees.
import assert from "node:assert/strict";
import { after } from "node:test";
import { demoShop, products } from "./demoShop.js";
import { inEveryEngine } from "./inEveryEngine.js";

const key = "alcove.hearth-and-hob.visitor";
const titles = ["Everybody is baking", "Popular this week"];
// FNV-1a 32 twice, the remainder of 10,000: of trending-title0.2 it is 101 (the first half), of trending-title0.5 8,537.
const markOf = ["0.2", "0.5"];

/** @type {Map<string, Promise<import("./demoShop.js").DemoShop>>} */
const open = new Map();
/** @param {import("./drivers/openBrowser.js").EngineName} engine */
const shopIn = (engine) => open.get(engine) ?? open.set(engine, demoShop(engine, { cache: false })).get(engine);
after(async () => {
  for (const shop of open.values()) await (await shop).close();
});

/** @param {import("./demoShop.js").Visits & { evaluate: Function }} tab @returns {Promise<string>} */
const titleIn = (tab) => tab.evaluate(() => document.querySelector("[placement=home-trending] .alcove-title")?.textContent);
/** The marks of tab and browser. @param {{ evaluate: Function }} tab @returns {Promise<(string | null)[]>} */
const marksIn = (tab) => tab.evaluate((/** @type {string} */ key) => [sessionStorage.getItem(key), localStorage.getItem(key)], key);
/** @param {{ evaluate: Function }} tab @param {number} variant */
const become = (tab, variant) => tab.evaluate((/** @type {string} */ key, /** @type {string} */ mark) => sessionStorage.setItem(key, mark), key, markOf[variant]);

inEveryEngine("a shopper keeps a variant, and the shop's own analytics hears of it", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  await shopper.visit("/en/");
  const [mark, lasting] = await marksIn(shopper);
  assert.match(String(mark), /^[01]\.\d{6}$/);
  assert.equal(lasting, null);
  const first = await titleIn(shopper);
  assert.ok(titles.includes(first), first);
  await shopper.visit(products[0].path);
  await shopper.visit("/en/");
  assert.equal(await titleIn(shopper), first);

  for (const variant of [0, 1]) {
    await become(shopper, variant);
    await shopper.visit("/en/");
    assert.equal(await titleIn(shopper), titles[variant]);
    await shopper.evaluate(() => {
      const heard = /** @type {any} */ (window).heard = [];
      document.addEventListener("alcove:show", ({ detail }) => heard.push([detail.placement, detail.slate.experiments]));
    });
    await shopper.call("page", { type: "home", category: "x" }); // another page: its slates are shown anew
    await shopper.until(() => /** @type {any} */ (window).heard.some((/** @type {any[]} */ [placement]) => placement === "home-trending"));
    const heard = new Map(await shopper.evaluate(() => /** @type {any} */ (window).heard));
    assert.deepEqual(heard.get("home-trending"), { "trending-title": variant });
    assert.ok(!heard.get("home-for-you"));
  }
  assert.deepEqual(await shop.problemsOf(shopper), []);
  await shopper.leave();
});

inEveryEngine("shoppers of all variants ask for the same files, and consent moves nobody", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  await shopper.visit("/en/");
  /** @type {string[][]} */
  const asked = [];
  for (const variant of [0, 1]) {
    await become(shopper, variant);
    shop.requests.length = 0;
    await shopper.visit("/en/");
    assert.equal(await titleIn(shopper), titles[variant]);
    asked.push(shop.requests.map(({ method, path, status }) => `${method} ${path} ${status}`).filter((text) => !/ \/(img|favicon)/.test(text)).sort());
  }
  assert.ok(asked[0].some((text) => /popular\.bin/.test(text)), asked[0].join(" | "));
  assert.deepEqual(asked[0], asked[1]);
  assert.ok(!shop.requests.some((request) => JSON.stringify(request).includes(markOf[1])));

  await shopper.click("[data-remember=granted]");
  await shopper.until(async () => (await /** @type {any} */ (window).alcove("profile")).storage === "persistent");
  await shopper.visit("/en/");
  assert.equal(await titleIn(shopper), titles[1]);
  const tab = await shopper.newTab();
  await tab.visit("/en/");
  assert.equal(await titleIn(tab), titles[1]);
  assert.equal((await marksIn(tab))[1], markOf[1]);

  await tab.call("consent", "denied");
  await tab.until((title) => document.querySelector("[placement=home-trending] .alcove-title")?.textContent === title, titles[0]);
  assert.equal((await tab.call("suggest", { placement: "home-trending" })).experiments, undefined);
  assert.deepEqual(await marksIn(tab), [null, null]);
  await shopper.until((/** @type {string} */ key) => sessionStorage.getItem(key) === null, key); // the first tab hears of it
  assert.deepEqual(await shop.problemsOf(tab), []);
  await shopper.leave();
});
