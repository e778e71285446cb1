// SPDX-License-Identifier: MIT
import { after, before } from "node:test";
import { fakePages } from "./fakePages.js";
import { fakeShop } from "./fakeShop.js";
import { launch } from "./launch.js";

/** An element that shows a slate. */
export const filled = '[data-state="filled"]';

/**
 * For a file of tests: the fake shop, and shoppers of their own in Chromium, who note what goes wrong on the page.
 */
export function fakeShoppers() {
  /** @type {Awaited<ReturnType<typeof fakeShop>>} */
  let shop;
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    shop = await fakeShop(fakePages);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    shop?.close();
  });

  /** @param {import("playwright-core").BrowserContextOptions} [options] */
  async function shopper(options) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    /** @type {string[]} */
    const wrong = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    const go = async (/** @type {string} */ path, wait = filled) => {
      await page.goto(shop.origin + path);
      if (wait) await page.waitForSelector(wait, { state: "attached" });
      else await page.waitForTimeout(400);
    };
    return { context, page, go, wrong, origin: shop.origin, requests: shop.requests };
  }
  return shopper;
}

/** @param {import("playwright-core").Page} page @returns {Promise<any>} */
export const profile = (page) => page.evaluate(() => /** @type {any} */ (window).alcove("profile"));

/** @param {import("playwright-core").Page} page @returns {Promise<any[]>} */
export const history = async (page) => (await profile(page)).lines.map((/** @type {string} */ line) => JSON.parse(line));
