// SPDX-License-Identifier: MIT
// A manifest that holds anything in the place of anything: thirty of them in frames of one page.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { openBrowser } from "./drivers/openBrowser.js";
import { hostileManifest } from "./hostileManifest.js";
import { inEveryEngine } from "./inEveryEngine.js";
import { testShop } from "./testShop.js";

const manifest = JSON.parse(readFileSync(new URL("../../build/demo/alcove/manifest.json", import.meta.url), "utf8"));
/** Every code that is documented. */
const codes = new Set(readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8").match(/(?<=^\| `)[a-z_]+\.[a-z_]+/gm));
const folder = new URL("../../build/demo/alcove/", import.meta.url);
/** @param {string} name of a file in the uploaded folder */
function uploaded(name) {
  if (!existsSync(new URL(name, folder))) return undefined;
  const type = { js: "text/javascript", mjs: "text/javascript", css: "text/css" }[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return new Response(readFileSync(new URL(name, folder)), { headers: { "content-type": type } });
}
const element = '<alcove-suggest placement="home-for-you"><p class="theirs">Chosen by hand</p></alcove-suggest>';
const page = (/** @type {string} */ body) => new Response(`<!doctype html><head><title>Shop</title><link rel="icon" href="/favicon.svg"></head>${body}`, { headers: { "content-type": "text/html" } });
/** What is remembered, once the page's slates are filled. @param {import("./drivers/tab.js").Tab} tab @returns {Promise<string[]>} */
async function history(tab) {
  await tab.until(() => document.readyState === "complete" && typeof (/** @type {any} */ (window).alcove?.debug) === "function");
  return tab.evaluate(async () => {
    const { alcove } = /** @type {any} */ (window);
    await alcove("debug");
    await alcove("page", {});
    return (await alcove("profile")).lines;
  });
}

inEveryEngine("manifests with anything in the place of anything, thirty at a time", async (engine, t) => {
  const [shop, browser] = await Promise.all([testShop({ cache: false }), openBrowser(engine)]);
  t.after(() => Promise.all([browser.close(), shop.close()]));
  const manifests = fc.sample(hostileManifest(manifest), { numRuns: 30, seed: 1 });
  shop.alter = (path) => {
    const [, , number, ...rest] = path.split("/");
    const name = rest.join("/");
    if (!path.startsWith("/hostile/")) return undefined;
    if (!number) return page(manifests.map((_, number) => `<iframe src="/hostile/${number}/"></iframe>`).join(""));
    if (!name) return page(`<html lang="en" data-alcove-page="home"><script async src="alcove.js"></script>${element}<p>After</p>`);
    if (name === "manifest.json") return new Response(JSON.stringify(manifests[Number(number)]));
    return uploaded(name) ?? 404;
  };
  const shopper = await browser.newShopper();
  await shopper.open(`${shop.url}/en/p/PAN-GRILL-CHARCOAL/`);
  const before = await history(shopper);
  assert.ok(before.length > 0);
  await shopper.open(`${shop.url}/hostile/`);
  const frames = await shopper.until(async () => {
    const windows = /** @type {any[]} */ ([...document.querySelectorAll("iframe")].map(({ contentWindow }) => contentWindow));
    if (!windows.every(({ alcove, document }) => alcove?.debug && document.readyState === "complete")) return undefined;
    return Promise.all(windows.map(async ({ alcove, customElements, document, problemNotes, pwned }) => {
      const { errors } = await alcove("debug");
      if (errors.length === 0) await customElements.whenDefined("alcove-suggest"); // its code comes by itself, maybe last
      await alcove("page", {});
      await Promise.all(problemNotes);
      const element = document.querySelector("alcove-suggest");
      const cards = element.querySelectorAll(".alcove-card").length;
      return { cards, theirs: element.querySelectorAll(".theirs").length, errors, foreign: document.querySelectorAll("[onerror]").length + Number(pwned ?? 0) };
    }));
  });
  assert.equal(frames.length, manifests.length);
  frames.forEach(({ cards, theirs, errors, foreign }, number) => {
    const told = shop.problems.filter(({ kind, page }) => kind === "alcove:error" && page === `/hostile/${number}/`);
    const about = JSON.stringify([number, cards, theirs, errors, manifests[number]]);
    assert.deepEqual(told.map(({ text }) => text).sort(), errors.map((/** @type {object} */ error) => JSON.stringify(error)).sort(), about);
    assert.ok(cards > 0 || errors.length > 0, about);
    assert.deepEqual([theirs, foreign], [cards ? 0 : 1, 0], about);
    for (const { code } of errors) assert.ok(codes.has(code), code);
  });
  assert.deepEqual(shop.problems.filter(({ kind }) => kind !== "alcove:error"), []);
  assert.ok(frames.some(({ cards }) => cards > 0) && frames.some(({ cards }) => cards === 0));
  await shopper.open(`${shop.url}/en/`);
  assert.deepEqual((await history(shopper)).slice(0, before.length), before);
});
