// SPDX-License-Identifier: MIT
import { launch } from "puppeteer-core";

/**
 * Firefox ESR by WebDriver BiDi, which it speaks itself: no other program stands between.
 * @param {import("./openBrowser.js").Options} options
 * @returns {Promise<import("./openBrowser.js").Engine>}
 */
export async function firefox({ wasm = true, storage = true }) {
  const browser = await launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      "javascript.options.wasm": wasm,
      "network.cookie.cookieBehavior": storage ? 0 : 2, // 2: site data is blocked
      "intl.accept_languages": "en",
    },
  });
  return {
    async newProfile({ width, height }) {
      const context = await browser.createBrowserContext();
      const newTab = async () => {
        const page = await context.newPage();
        await page.setViewport({ width, height });
        return raw(page);
      };
      return { newTab, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** @param {import("puppeteer-core").Page} page @returns {import("./tab.js").Raw} */
const raw = (page) => ({
  open: (url) => page.goto(url),
  evaluate: /** @type {any} */ (page.evaluate.bind(page)),
  reload: () => page.reload(),
  back: () => page.goBack(),
  clickAt: (x, y) => page.mouse.click(x, y),
  press: (key) => page.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (key)),
  resize: (width, height) => page.setViewport({ width, height }),
  screenshot: (path) => page.screenshot({ path: /** @type {`${string}.png`} */ (path) }),
  close: () => page.close(),
});
