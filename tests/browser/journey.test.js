// SPDX-License-Identifier: MIT
// A shopper's way through the demo shop as it ships: its pages, its server, its strict policy, in every engine.
import assert from "node:assert/strict";
import { after } from "node:test";
import { demoShop, otherProducts, products } from "./demoShop.js";
import { inEveryEngine } from "./inEveryEngine.js";
import { watchWaves } from "./watchWaves.js";

/** @type {Map<string, Promise<import("./demoShop.js").DemoShop>>} one browser an engine, without a cache, for all tests here */
const open = new Map();
/** @param {import("./drivers/openBrowser.js").EngineName} engine */
const shopIn = (engine) => open.get(engine) ?? open.set(engine, demoShop(engine, { cache: false })).get(engine);
/** @param {import("./demoShop.js").Visits} tab @returns {Promise<string[]>} the items whose views are remembered */
const viewed = async (tab) => (await tab.history()).filter(({ name }) => name === "view_item").map(({ item }) => item);
after(async () => {
  for (const shop of open.values()) await (await shop).close();
});

inEveryEngine("what is looked at changes the home page, which says why, and it lasts as long as the shopper allows", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  await shopper.visit("/en/");
  const before = await shopper.texts("home-for-you");
  for (const { path } of products) await shopper.visit(path);
  await shopper.visit("/en/");
  const names = await shopper.texts("home-for-you");
  assert.notDeepEqual(names, before);
  assert.equal(new Set(names).size, names.length);
  const reasons = await shopper.texts("home-for-you", "reason");
  const because = reasons.filter((text) => text.startsWith("Because you looked at "));
  assert.ok(because.length > 0, reasons.join("; "));
  for (const text of because) assert.ok(products.some(({ name }) => text === `Because you looked at ${name}`), text);

  await shopper.reload();
  await shopper.settled();
  assert.deepEqual(await shopper.texts("home-for-you"), names);
  const recent = () => document.querySelectorAll("alcove-recent .alcove-card").length === 5;
  await shopper.until(recent);

  await shopper.click("[data-remember=granted]");
  await shopper.until(async () => (await /** @type {any} */ (window).alcove("profile")).storage === "persistent");
  const tab = await shopper.newTab();
  await tab.visit("/en/");
  await tab.until(recent);
  assert.deepEqual(await tab.texts("home-for-you"), names);
  assert.deepEqual(await viewed(tab), products.map(({ id }) => id));
  assert.deepEqual(await shop.problemsOf(tab), []);
  await shopper.leave();
});

inEveryEngine("what was looked at before agreeing is kept where the next page comes at once, and in other tabs", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  const [first, second, third] = products;
  await shopper.visit(first.path);
  const tab = await shopper.newTab();
  await tab.visit(second.path);
  await shopper.click("[data-remember=granted]");
  await shopper.visit(third.path);
  const seen = await viewed(shopper); // with or without the other tab's, which hears of the answer and brings its own
  assert.deepEqual(seen.filter((id) => id !== second.id), [first.id, third.id]);
  await tab.visit("/en/");
  assert.deepEqual((await viewed(tab)).sort(), [first.id, second.id, third.id].sort());
  await tab.visit("/en/");
  assert.equal((await viewed(tab)).length, 3);
  assert.deepEqual(await shop.problemsOf(tab), []);
  await shopper.leave();
});

inEveryEngine("a suggestion goes into the cart by its button and leaves the slates", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  const add = "alcove-suggest[data-add-to-cart] .alcove-add";
  const inCart = (/** @type {string} */ count) => document.querySelector("[data-cart-count]")?.textContent === count;
  await shopper.visit(products[0].path);
  const [first, ...others] = await shopper.texts("pdp-together");
  await shopper.click(add);
  await shopper.until(inCart, "1");
  await shopper.visit(products[0].path);
  const after = await shopper.texts("pdp-together");
  assert.ok(!after.includes(first) && others.every((name) => after.includes(name)), `${first} in ${after}`);

  await shopper.visit("/en/cart/");
  const shown = await shopper.texts("cart-crosssell");
  assert.ok(!shown.includes(first), `${first} in ${shown}`);
  await shopper.click(add);
  await shopper.until(inCart, "2");
  await shopper.call("page", {}); // ends once the slates know of the cart
  assert.deepEqual(await shopper.texts("cart-crosssell"), shown, "nothing changes under the shopper's hand");
  await shopper.click("[data-cart-lines] li:first-child button");
  await shopper.until(inCart, "1");
  await shopper.until((name) => [...document.querySelectorAll(".alcove-name")].every(({ textContent }) => textContent !== name), shown[0]);
  const acts = (await shopper.history()).map(({ name }) => name).filter((name) => /^(select|add)/.test(name));
  assert.deepEqual(acts, ["select_item", "add_to_cart", "select_item", "add_to_cart"]);
  assert.deepEqual(await shop.problemsOf(shopper), []);
  await shopper.leave();
});

inEveryEngine("signing in, buying and signing out go on without an error; what was looked at stays, what was bought goes", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);
  const shopper = await newShopper();
  await shopper.visit(products[0].path);
  await shopper.click("[data-remember=granted]");
  await shopper.visit("/en/account/");
  await shopper.type("#email", "robin@example.com");
  await shopper.type("#password", "demo");
  await shopper.click("[data-signed-out] button");
  await shopper.until(() => document.querySelector("[data-hello]")?.textContent?.includes("Robin") && document.readyState === "complete");
  await shopper.visit(products[0].path);
  await shopper.click("form[data-buy] button");
  await shopper.open(`${shop.url}/en/checkout/`);
  await shopper.until(() => !document.querySelector("[data-wait]"));
  for (const [field, text] of [["email", "r@example.com"], ["name", "Robin"], ["street", "Weg 1"], ["postcode", "10115"], ["city", "Berlin"]]) {
    await shopper.type(`#${field}`, text);
  }
  await shopper.click("form[data-checkout] button");
  await shopper.arrive("/thank-you/");
  await shopper.settled();
  assert.equal((await shopper.history()).filter(({ name }) => name === "purchase").length, 1);
  await shopper.visit("/en/account/");
  await shopper.until(() => document.querySelectorAll("[data-orders] a").length > 0);
  await shopper.click("[data-sign-out] button");
  await shopper.until(() => document.querySelectorAll("[data-signed-out]:not([hidden])").length > 0 && document.readyState === "complete");
  await shopper.visit("/en/");
  assert.deepEqual(await viewed(shopper), [products[0].id, products[0].id]);
  assert.equal((await shopper.history()).filter(({ name }) => name === "purchase").length, 0);
  assert.deepEqual(await shop.problemsOf(shopper), []);
  await shopper.leave();
});

inEveryEngine("two shoppers with different histories see other things and ask for the same files in the same order", async (engine) => {
  const { shop, newShopper } = await shopIn(engine);

  /** @param {typeof products} earlier */
  const browse = async (earlier) => {
    const shopper = await newShopper();
    await shopper.visit("/en/");
    if (earlier.length > 0) await shopper.click("[data-remember=granted]");
    for (const { path } of earlier) await shopper.visit(path);
    const takeWaves = watchWaves(shop);
    const [seen, requests, waves] = [[], [], []];
    for (const path of ["/en/", products[0].path, "/en/c/baking/", "/en/cart/"]) {
      shop.requests.length = 0;
      await shopper.visit(path);
      seen.push(await shopper.evaluate(() => document.querySelector("main")?.textContent));
      requests.push(shop.requests.map(({ method, path, status }) => `${method} ${path} ${status}`).filter((text) => !/ \/(img|favicon)/.test(text)).sort());
      waves.push(takeWaves());
    }
    shop.alter = () => undefined;
    await shopper.leave();
    return { seen, requests, waves };
  };

  // A stall of the machine can cut a wave in two, so waves are looked at up to three times; what is asked for never differs.
  for (let tries = 1; ; tries++) {
    const [fresh, known] = [await browse([]), await browse(otherProducts)];
    assert.deepEqual(known.requests, fresh.requests);
    assert.notEqual(known.seen[0], fresh.seen[0]);
    assert.notEqual(known.seen[3], fresh.seen[3]);
    if (tries < 3 && JSON.stringify(known.waves) !== JSON.stringify(fresh.waves)) continue;
    assert.deepEqual(known.waves, fresh.waves);
    assert.ok(fresh.waves[1].at(-1)?.some((path) => /\/builds\/[0-9a-f]{16}\/en\/[0-9a-f]{16}\.bin$/.test(path)), fresh.waves[1].join(" | "));
    break;
  }
}, 1);

for (const [storage, agrees] of /** @type {const} */ ([["session", false], ["persistent", true]])) {
  inEveryEngine(`a click that navigates at once is there on the next page, 25 of 25 (${storage})`, async (engine) => {
    const { shop, newShopper } = await shopIn(engine);
    const shopper = await newShopper();
    await shopper.visit(products[0].path);
    if (agrees) await shopper.click("[data-remember=granted]");
    const rounds = 25;
    for (let round = 1; round <= rounds; round++) {
      const before = await shopper.evaluate(() => location.pathname);
      await shopper.click("alcove-suggest .alcove-link", round % 4);
      await shopper.until((before) => location.pathname !== before, before);
      await shopper.settled();
      const clicks = (await shopper.history()).filter(({ name }) => name === "select_item");
      assert.equal(clicks.length, round);
    }
    assert.equal((await shopper.call("profile")).storage, storage);
    assert.deepEqual(await shop.problemsOf(shopper), []);
    await shopper.leave();
  });
}
