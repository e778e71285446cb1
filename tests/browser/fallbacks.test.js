// SPDX-License-Identifier: MIT
// Whatever is missing, the shop's page stays as it was: in three engines, on the demo shop, wide and narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test, { after } from "node:test";
import { engines, openBrowser } from "./drivers/openBrowser.js";
import { states } from "./fallbackStates.js";
import { testShop } from "./testShop.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const path = "/en/p/PAN-GRILL-CHARCOAL/";
const theirs = '<p class="theirs">Chosen by hand: our <a href="/en/">best pans</a></p>';

/** @type {Map<string, Promise<import("./drivers/openBrowser.js").Browser>>} */
const browsers = new Map();
/** @param {typeof engines[0]} engine @param {import("./drivers/openBrowser.js").Options} [options] */
const browserOf = (engine, options = {}) => {
  const key = `${engine} ${JSON.stringify(options)}`;
  const browser = browsers.get(key) ?? openBrowser(engine, options);
  browsers.set(key, browser);
  return browser;
};
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** The demo shop in a state; the second slate of a product's page has a child from the server. @param {import("./drivers/openBrowser.js").Browser} browser @param {import("./testShop.js").Alter} [alter] */
async function shopIn(browser, alter = () => undefined) {
  const shop = await testShop({ first: `${browser.first};${axe}`, cache: false });
  shop.alter = (path, bytes) => {
    const altered = alter(path, bytes);
    if (altered !== undefined || !path.includes("/p/")) return altered;
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/(placement="pdp-together"[^>]*>)/, `$1${theirs}`));
  };
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
    const { violations } = await /** @type {any} */ (window).axe.run();
    return {
      text: own.textContent?.replace(/\s+/g, " "),
      slots,
      busy: document.querySelectorAll('[aria-busy="true"], [role="progressbar"], [role="status"]:not(:empty)').length,
      wide: document.documentElement.scrollWidth - innerWidth,
      axe: violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`),
    };
  });

/** @param {import("./testShop.js").TestShop} shop @param {import("./drivers/tab.js").Tab} tab */
const wrong = async (shop, tab) => (await shop.problemsOf(tab)).filter((text) => !/^(alcove:error|resource) /.test(text));

for (const engine of engines) {
  /** @type {Map<number, string | undefined>} what the shop's own part says, by width */
  const plain = new Map();

  for (const { name, browser: options, alter, codes, slates = false, script = true } of states) {
    test(`${engine}, ${name}: the page stays as it was and says what is wrong by ${codes.join(", ") || "nothing"}`, async () => {
      const browser = await browserOf(engine, options);
      const shop = await shopIn(browser, alter);
      for (const width of [1280, 390]) {
        const shopper = await browser.newShopper({ width, height: 800 });
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

        await shopper.click("form[data-buy] button");
        await shopper.until(() => document.querySelector("[data-cart-count]")?.textContent === "1");
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
        await shopper.leave();
      }
      await shop.close();
    });
  }
}
