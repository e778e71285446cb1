// SPDX-License-Identifier: MIT
import { chromium } from "playwright-core";

/** @param {string[]} args */
const options = (args) => ({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...args],
});

/** Chromium as this machine has it. @param {string[]} [args] */
export const launch = (args = []) => chromium.launch(options(args));

/**
 * Chromium with a profile in a folder.
 * @param {string} folder
 * @param {string[]} args
 * @param {import("playwright-core").BrowserContextOptions} context
 */
export const launchIn = (folder, args, context) => chromium.launchPersistentContext(folder, { ...options(args), ...context });
