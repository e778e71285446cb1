// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { openBrowser } from "./drivers/openBrowser.js";
import { testShop } from "./testShop.js";

/** @typedef {Awaited<ReturnType<typeof demoShop>>} DemoShop */
/** @typedef {Awaited<ReturnType<DemoShop["newShopper"]>>} DemoShopper */
/** @typedef {ReturnType<typeof visits>} Visits */

/** @type {[id: string, name: string, price: number, listPrice: number, available: number, group: string][]} */
export const rows = JSON.parse(readFileSync(new URL("../../build/demo/en/products.json", import.meta.url), "utf8"));
/** One product of each group that can be bought. */
const spread = [...new Map(rows.filter(([, , , , available]) => available).map((row) => [row[5], row])).values()];

/** Products spread over the shop: the first five are looked at, the others make another history. */
export const products = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => productAt(part));
export const otherProducts = [0.2, 0.4, 0.6, 0.8].map((part) => productAt(part));

/** @param {number} part */
function productAt(part) {
  const [id, name] = spread[Math.floor(part * spread.length)];
  return { id, name, path: `/en/p/${encodeURIComponent(id)}/` };
}

/**
 * The demo shop in one browser.
 * @param {import("./drivers/openBrowser.js").EngineName} engine
 * @param {Parameters<typeof testShop>[0]} [options]
 */
export async function demoShop(engine, options = {}) {
  const browser = await openBrowser(engine);
  const shop = await testShop(options);
  return {
    shop,
    async newShopper(/** @type {{ width?: number, height?: number }} */ size = {}) {
      const shopper = await browser.newShopper(size);
      return { ...shopper, ...visits(shopper, shop), newTab: async () => {
        const tab = await shopper.newTab();
        return { ...tab, ...visits(tab, shop) };
      } };
    },
    close: async () => void (await Promise.all([browser.close(), shop.close()])),
  };
}

/** @param {import("./drivers/tab.js").Tab} tab @param {import("./testShop.js").TestShop} shop */
const visits = (tab, shop) => ({
  /** Until page and slates are complete. */
  settled: () => tab.until(() => document.readyState === "complete" &&
    [...document.querySelectorAll("alcove-suggest")].every((element) => element.getAttribute("data-state") === "filled")),
  async visit(/** @type {string} */ path) {
    await tab.open(shop.url + path);
    await this.settled();
  },
  /** The texts of a slate's parts. @param {string} placement @param {"name" | "reason"} [part] @returns {Promise<string[]>} */
  texts: (placement, part = "name") => tab.evaluate((selector) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent ?? ""), `[placement="${placement}"] .alcove-${part}`),
  /** Alcove's own call, as the shop makes it. @param {...unknown} args @returns {Promise<any>} */
  call: (...args) => tab.evaluate((...args) => /** @type {any} */ (window).alcove(...args), ...args),
  /** What is remembered, as events. @returns {Promise<any[]>} */
  async history() {
    return (await this.call("profile")).lines.map((/** @type {string} */ line) => JSON.parse(line));
  },
});
