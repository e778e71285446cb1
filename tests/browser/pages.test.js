// SPDX-License-Identifier: MIT
// The shop's ordinary pages with all that Alcove shows there, in both languages, wide and narrow, are for everybody.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { demoShop, products } from "./demoShop.js";
import { inEveryEngine } from "./inEveryEngine.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [{ id }] = products;
const paths = ["", "c/kitchen/", "search/?q=pan", `p/${id}/`, "cart/", "checkout/", "account/", "help/", "thank-you/"];

inEveryEngine("axe finds nothing on the shop's pages", async (engine, t) => {
  const { newShopper, close } = await demoShop(engine, { first: axe });
  t.after(close);
  const shopper = await newShopper();
  await shopper.visit(`/en/p/${id}/`); // so that neither the cart nor what was looked at is empty
  await shopper.click("form[data-buy] button");
  await shopper.until(() => document.querySelector("[data-cart-count]")?.textContent === "1");
  for (const path of ["en", "zh"].flatMap((language) => paths.map((path) => `/${language}/${path}`))) {
    await shopper.visit(path);
    for (const width of [1280, 390]) {
      await shopper.resize(width, 800);
      const found = await shopper.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
        return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
      });
      assert.deepEqual(found, [], `${path} at ${width}`);
    }
  }
});
