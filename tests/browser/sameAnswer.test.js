// SPDX-License-Identifier: MIT
// Promise 7 in the page: Chromium, Firefox and WebKitGTK answer as the native engine does, byte for byte.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { files } from "../../demo/server/files.js";
import { engineFixtures } from "../harness/engineFixtures.mjs";
import { firstDifference } from "../harness/firstDifference.mjs";
import { playNatively } from "../harness/playNatively.mjs";
import { randomVisits } from "../harness/visits/randomVisits.mjs";
import { demoShop, noDemoShop, noRealShop, realShop } from "../harness/visits/shops.mjs";
import { engines, openBrowser } from "./drivers/openBrowser.js";

const folder = "build/same/browser";
mkdirSync(folder, { recursive: true });
const options = { seed: 23, visits: 10, requests: 40 };
const group = (/** @type {string} */ name, /** @type {any} */ visits) => ({ name, visits, native: playNatively(visits), skip: false });
const groups = [
  group("the engine fixtures", engineFixtures(`${folder}/fixtures`).map(({ steps }) => steps)),
  noDemoShop ? { name: "the demo shop", skip: noDemoShop } : group("400 random requests on the demo shop", randomVisits(demoShop(), options)),
  noRealShop ? { name: "the real shop", skip: noRealShop } : group("400 random requests on the real shop", randomVisits(realShop(folder), options)),
];

/** @type {import("@hono/node-server").ServerType} */
let server;
let url = "";
before(async () => {
  await new Promise((resolve) => {
    server = serve({ fetch: new Hono().get("*", files(".").answer).fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      url = `http://127.0.0.1:${port}/tests/browser/player/`;
      resolve(undefined);
    });
  });
});
after(() => server.close());

/** Plays in the page, some visits at a time: what a driver hands over has a limit. @param {import("./drivers/openBrowser.js").Shopper} shopper @param {any[][]} visits */
async function playInPage(shopper, visits) {
  const replies = [];
  for (let at = 0; at < visits.length; at += 5) {
    const file = `${folder}/visits.json`;
    writeFileSync(file, JSON.stringify(visits.slice(at, at + 5)));
    replies.push(...await shopper.evaluate((file) => /** @type {any} */ (window).player.play(file), file));
  }
  return replies;
}

for (const engine of engines) {
  test(`${engine}: the page answers as the native engine`, async (t) => {
    const browser = await openBrowser(engine);
    t.after(() => browser.close());
    const shopper = await browser.newShopper();
    await shopper.open(url);
    await shopper.until(() => "player" in window);
    for (const { name, skip, visits, native } of groups) {
      await t.test(name, { skip }, async () => assert.equal(firstDifference(visits, await native, await playInPage(shopper, visits)), undefined));
    }
    await t.test("the fixtures of names, plans and category paths", async () => {
      const results = await shopper.evaluate(() => /** @type {any} */ (window).player.shim());
      assert.ok(results.length > 50);
      for (const { name, actual, expected } of results) assert.deepEqual(actual, expected, name);
    });
  });
}
