// SPDX-License-Identifier: MIT
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, launchIn } from "../launch.js";

/**
 * Chromium by Playwright.
 * @param {import("./openBrowser.js").Options} options
 * @returns {Promise<import("./openBrowser.js").Engine>}
 */
export async function chromium({ wasm = true, storage = true }) {
  const args = wasm ? [] : ["--js-flags=--jitless"]; // as a shopper turns it off; --noexpose_wasm has no effect
  if (!storage) return withoutStorage(args);
  const browser = await launch(args);
  return {
    async newProfile(size) {
      const context = await browser.newContext({ viewport: size, locale: "en" });
      return { newTab: async () => raw(await context.newPage()), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/**
 * Site data is blocked by a setting of the profile on disk, so each shopper has one, and a browser of their own.
 * @param {string[]} args
 * @returns {import("./openBrowser.js").Engine}
 */
function withoutStorage(args) {
  /** @type {Set<() => Promise<void>>} */
  const open = new Set();
  return {
    async newProfile(size) {
      const folder = mkdtempSync(join(tmpdir(), "alcove-chromium-"));
      mkdirSync(join(folder, "Default"));
      const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
      writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(blocked));
      const context = await launchIn(folder, args, { viewport: size, locale: "en" });
      const close = async () => {
        open.delete(close);
        await context.close();
        rmSync(folder, { recursive: true, force: true });
      };
      open.add(close);
      return { newTab: async () => raw(await context.newPage()), close };
    },
    close: async () => void (await Promise.all([...open].map((close) => close()))),
  };
}

/** @param {import("playwright-core").Page} page @returns {import("./tab.js").Raw} */
const raw = (page) => ({
  open: (url) => page.goto(url),
  evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
  reload: () => page.reload(),
  back: () => page.goBack(),
  clickAt: (x, y) => page.mouse.click(x, y),
  press: (key) => page.keyboard.press(key),
  resize: (width, height) => page.setViewportSize({ width, height }),
  screenshot: (path) => page.screenshot({ path }),
  close: () => page.close(),
});
