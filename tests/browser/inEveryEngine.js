// SPDX-License-Identifier: MIT
import test from "node:test";
import { engines } from "./drivers/openBrowser.js";

/**
 * A test in every engine, side by side: most of what a browser does is waiting.
 * @param {string} name
 * @param {(engine: typeof engines[0], t: import("node:test").TestContext) => Promise<void>} work
 */
export const inEveryEngine = (name, work) =>
  test(name, { concurrency: engines.length }, (t) => Promise.all(engines.map((engine) => t.test(`${engine}: ${name}`, (t) => work(engine, t)))));
