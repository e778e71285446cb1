// SPDX-License-Identifier: MIT
// Whatever is missing, the shop's page stays as it was: in three engines, on the demo shop, wide and narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import { openBrowser } from "./drivers/openBrowser.js";
import { states } from "./fallbackStates.js";
import { inEveryEngine } from "./inEveryEngine.js";
import { testShop } from "./testShop.js";
import { withTheirs } from "./withTheirs.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const path = "/en/p/PAN-GRILL-CHARCOAL/";

/** @type {Map<string, Promise<import("./drivers/openBrowser.js").Browser>>} */
const browsers = new Map();
/** @param {import("./drivers/openBrowser.js").EngineName} engine @param {import("./drivers/openBrowser.js").Options} [options] */
const browserOf = (engine, options = {}) => {
  const key = `${engine} ${JSON.stringify(options)}`;
  const browser = browsers.get(key) ?? openBrowser(engine, options);
  browsers.set(key, browser);
  return browser;
};
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** The demo shop in a state. @param {import("./drivers/openBrowser.js").Browser} browser @param {import("./testShop.js").Alter} [alter] */
async function shopIn(browser, alter) {
  const shop = await testShop({ first: `${browser.first};${axe}`, cache: false });
  shop.alter = withTheirs(alter);
  return shop;
}

/** What the page shows, and says of itself. @param {import("./drivers/tab.js").Tab} tab */
const look = (tab) =>
  tab.evaluate(async () => {
    const own = /** @type {HTMLElement} */ (document.querySelector("main")?.cloneNode(true));
    for (const element of own.querySelectorAll("alcove-suggest, alcove-recent")) element.remove();
    const slots = [...document.querySelectorAll("alcove-suggest, alcove-recent")].map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return {
        name: element.getAttribute("placement") ?? element.localName,
        cards: element.querySelectorAll(".alcove-item").length,
        theirs: element.querySelectorAll(".theirs").length,
        below: top >= innerHeight,
        height: Math.round(height),
      };
    });
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return {
      text: own.textContent?.replace(/\s+/g, " "),
      slots,
      busy: document.querySelectorAll('[aria-busy="true"], [role="progressbar"], [role="status"]:not(:empty)').length,
      wide: document.documentElement.scrollWidth - innerWidth,
      axe: violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`),
    };
  });

const countCart = () => Number(document.querySelector("[data-cart-count]")?.textContent);

/** Where anything of Alcove's lies: keys, and IndexedDB stores that are not empty. */
const readStorage = async () => {
  const keys = [localStorage, sessionStorage].flatMap((storage, index) =>
    Object.keys(storage).filter((key) => key.startsWith("alcove")).map((key) => `${["local", "session"][index]} ${key.split(".").pop()}`),
  );
  for (const { name = "" } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    for (const store of database.objectStoreNames) {
      const counting = database.transaction(store).objectStore(store).count();
      await new Promise((resolve) => (counting.onsuccess = resolve));
      if (counting.result) keys.push(`lasting ${store}`);
    }
    database.close();
  }
  return keys.sort();
};

const ofSession = ["session log0", "session shards", "session visitor"];
const globalPrivacyControl = 'Object.defineProperty(navigator, "globalPrivacyControl", { value: true })';
/** @type {{ name: string, first?: string, answer?: string, storage: string, stored: string[] }[]} */
const consents = [
  { name: "no answer", storage: "session", stored: ofSession },
  { name: "granted", answer: "granted", storage: "persistent", stored: ["lasting log", "lasting shards", "local consent", "local visitor", "session visitor"] },
  { name: "denied", answer: "denied", storage: "memory", stored: ["local consent"] },
  { name: "granted under Global Privacy Control", first: globalPrivacyControl, answer: "granted", storage: "session", stored: ["local consent", ...ofSession] },
];

/** @param {import("./testShop.js").TestShop} shop @param {import("./drivers/tab.js").Tab} tab */
const wrong = async (shop, tab) => (await shop.problemsOf(tab)).filter((text) => !/^(alcove:error|resource) /.test(text));

inEveryEngine("whatever is missing, the page stays as it was", async (engine, t) => {
  /** @type {Map<number, string | undefined>} what the shop's own part says, by width */
  const plain = new Map();

  for (const { name, browser: options, alter, codes, slates = false, script = true } of states) {
    await t.test(`${name}: the page stays as it was and says what is wrong by ${codes.join(", ") || "nothing"}`, async (t) => {
      const browser = await browserOf(engine, options);
      const shop = await shopIn(browser, alter);
      t.after(shop.close); // also where the test fails: an open server keeps this process alive
      const shopper = await browser.newShopper();
      for (const width of [1280, 390]) {
        await shopper.resize(width, 800);
        await shopper.open(shop.url + path);
        if (script) {
          await shopper.until(() => typeof (/** @type {any} */ (window).alcove?.debug) === "function");
          await shopper.until(
            async (codes) => {
              const { errors } = await /** @type {any} */ (window).alcove("debug");
              return codes.every((code) => errors.some((/** @type {{code: string}} */ error) => error.code === code));
            },
            codes,
          );
        }
        await shopper.until(
          (slates, script) =>
            [...document.querySelectorAll("alcove-suggest, alcove-recent")].every((element) => {
              const { top, height } = element.getBoundingClientRect();
              if (slates && element.localName === "alcove-suggest") return element.matches('[data-state="filled"]');
              return !script || top < innerHeight || height === 0 || element.querySelector(".theirs");
            }),
          slates,
          script,
        );
        const { text, slots, busy, wide, axe } = await look(shopper);
        if (!script) plain.set(width, text);
        assert.equal(text, plain.get(width));
        assert.ok(text?.includes("Add to cart"));
        assert.deepEqual(axe, []);
        assert.equal(busy, 0);
        assert.ok(wide <= 0, `${wide} px too wide`);
        const [together, similar, recent] = slots;
        assert.equal(together.theirs, slates ? 0 : 1);
        assert.ok(slates ? together.cards > 0 && similar.cards > 0 : together.cards + similar.cards === 0, JSON.stringify(slots));
        if (script) for (const slot of [similar, recent]) assert.ok(slot.cards || !slot.below || slot.height === 0, JSON.stringify(slot));

        const before = await shopper.evaluate(countCart);
        await shopper.click("form[data-buy] button");
        await shopper.until((before) => document.querySelector("[data-cart-count]")?.textContent === `${before + 1}`, before);
        if (script) {
          const told = await shopper.evaluate(async () => (await /** @type {any} */ (window).alcove("debug")).errors);
          assert.deepEqual([...new Set(told.map((/** @type {{code: string}} */ { code }) => code))].sort(), codes);
          assert.equal(new Set(told.map((/** @type {object} */ error) => JSON.stringify(error))).size, told.length, "each is told once");
          const answers = await shopper.evaluate(async () => {
            const { alcove } = /** @type {any} */ (window);
            const all = [["consent", "granted"], ["profile"], ["suggest", { placement: "pdp-similar" }], ["recent"], ["erase", "all"], ["signOut"]];
            return (await Promise.all(all.map((call) => alcove(...call)))).length;
          });
          assert.equal(answers, 6);
        }
        assert.deepEqual(await wrong(shop, shopper), []);
      }
      await shopper.leave();
    });
  }
});

inEveryEngine("what is remembered, and where, follows the answer", async (engine, t) => {
  for (const { name, first = "", answer, storage, stored } of consents) {
    await t.test(`${name}: suggestions are there, and the history is kept in ${storage} and nowhere else`, async (t) => {
      const browser = await browserOf(engine);
      const shop = await testShop({ first: `${first};${axe}` });
      t.after(shop.close);
      const shopper = await browser.newShopper();
      await shopper.open(`${shop.url}/en/`);
      if (answer) await shopper.click(`[data-remember="${answer}"]`);
      for (const width of [1280, 390]) {
        await shopper.resize(width, 800);
        await shopper.open(shop.url + path);
        await shopper.until(() => [...document.querySelectorAll("alcove-suggest")].every((element) => element.matches('[data-state="filled"]')));
        const { slots, axe } = await look(shopper);
        assert.ok(slots.slice(0, 2).every(({ cards }) => cards > 0), JSON.stringify(slots));
        assert.deepEqual(axe, []);
      }
      const profile = await shopper.evaluate(() => /** @type {any} */ (window).alcove("profile"));
      assert.equal(profile.storage, storage);
      assert.ok(profile.lines.some((/** @type {string} */ line) => /view_item/.test(line)));
      assert.deepEqual(await shopper.evaluate(readStorage), stored);
      assert.deepEqual((await shopper.evaluate(() => /** @type {any} */ (window).alcove("debug"))).errors, []);
      assert.deepEqual(await shop.problemsOf(shopper), []);
      await shopper.leave();
    });
  }
});
