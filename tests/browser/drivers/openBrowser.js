// SPDX-License-Identifier: MIT
import { chromium } from "./chromium.js";
import { firefox } from "./firefox.js";
import { tab } from "./tab.js";
import { webkit } from "./webkit.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {Tab & { newTab: () => Promise<Tab>, leave: () => Promise<void> }} Shopper the first tab of a profile of its own; `leave` ends all of it */

/**
 * What an engine's own file provides: profiles, and in them tabs.
 * @typedef {object} Engine
 * @property {(size: { width: number, height: number }) => Promise<Profile>} newProfile
 * @property {() => Promise<void>} close
 * @property {string} [first] see `Browser`
 */
/**
 * @typedef {object} Profile
 * @property {() => Promise<import("./tab.js").Raw>} newTab
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Options
 * @property {boolean} [wasm] false: an engine without WebAssembly
 * @property {boolean} [storage] false: cookies and all site data are blocked
 */
/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} first what a shop's pages must run first, where the engine has no switch of its own (`testShop({ first })`)
 * @property {(size?: { width?: number, height?: number }) => Promise<Shopper>} newShopper
 * @property {() => Promise<void>} close
 */

const starts = { chromium, firefox, webkit };

/** @typedef {keyof typeof starts} EngineName */

/** The browsers that every journey runs in. */
export const engines = /** @type {EngineName[]} */ (Object.keys(starts));

/**
 * Starts a browser as this machine has it; rejects where it is not installed.
 * @param {EngineName} name
 * @param {Options} [options]
 * @returns {Promise<Browser>}
 */
export async function openBrowser(name, options = {}) {
  const engine = await starts[name](options);
  return {
    name,
    first: engine.first ?? "",
    close: engine.close,
    async newShopper({ width = 1280, height = 800 } = {}) {
      const profile = await engine.newProfile({ width, height });
      const newTab = async () => tab(await profile.newTab());
      return { ...(await newTab()), newTab, leave: profile.close };
    },
  };
}
