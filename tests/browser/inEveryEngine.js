// SPDX-License-Identifier: MIT
import test from "node:test";
import { engines } from "./drivers/openBrowser.js";

/**
 * A test in every engine: side by side, since most of what a browser does is waiting; one by one where time matters.
 * @param {string} name
 * @param {(engine: typeof engines[0], t: import("node:test").TestContext) => Promise<void>} work
 * @param {number} [concurrency]
 */
export const inEveryEngine = (name, work, concurrency = engines.length) =>
  test(name, { concurrency }, (t) => Promise.all(engines.map((engine) => t.test(`${engine}: ${name}`, (t) => work(engine, t)))));
