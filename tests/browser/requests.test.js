// SPDX-License-Identifier: MIT
// What is asked for, and when.
import assert from "node:assert/strict";
import test from "node:test";
import { fakeShoppers, history } from "./fakeShoppers.js";

const shopper = fakeShoppers();

test("the calls for files do not depend on the history", async () => {
  const paths = ["/", "/item/1", "/item/2", "/", "/below"];
  /** @param {string[]} before */
  const calls = async (before) => {
    const { page, go, context } = await shopper();
    await context.addInitScript(() => {
      const seen = /** @type {any} */ (window);
      seen.calls = [];
      const { fetch } = window;
      window.fetch = (...call) => (seen.calls.push([call[0], call[1]?.credentials, call[1]?.referrerPolicy]), fetch(...call));
    });
    for (const path of before) await go(path);
    /** @type {unknown[]} */
    const all = [];
    for (const path of paths) {
      await go(path);
      all.push(await page.evaluate(() => /** @type {any} */ (window).calls));
    }
    await context.close();
    return all;
  };
  const fresh = await calls([]);
  assert.deepEqual(await calls(["/item/3", "/item/4", "/item/5", "/item/3"]), fresh);
  for (const [, credentials, referrer] of /** @type {string[][][]} */ (fresh).flat()) {
    assert.deepEqual([credentials, referrer], ["omit", "no-referrer"]);
  }
  assert.equal(/** @type {unknown[][]} */ (fresh)[1].length, 4); // manifest, engine, changes, the item
});

test("a page without elements records its view and asks for its item's shard, but loads no element", async () => {
  const { page, go, context, requests } = await shopper();
  requests.length = 0;
  await go("/plain", "");
  assert.deepEqual((await history(page)).map(({ name, item }) => [name, item]), [["view_item", "ITEM-7"]]);
  assert.ok(requests.some((path) => /\/builds\/3f0c8f1d2e4b5a69\/[0-9a-f]{16}\.bin$/.test(path)));
  assert.ok(!requests.some((path) => /slates|popular|changes/.test(path)));
  await context.close();
});

test("nothing is asked for before the page is interactive, unless an element is in view", async () => {
  const { page, context, origin } = await shopper();
  /** @param {string} markup */
  const requestsWhileLoading = async (markup) => {
    /** @type {string[]} */
    const asked = [];
    /** @type {(value?: unknown) => void} */
    let release = () => {};
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/slow.js", async (route) => {
      await held;
      await route.fulfill({ contentType: "text/javascript", body: "" });
    });
    await page.route("**/held", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><link rel="icon" href="/picture.svg"><link rel="stylesheet" href="/alcove/alcove.css"><script async src="/alcove/alcove.js"></script><body><p>Text</p>${markup}<script src="/slow.js"></script>`,
      }),
    );
    const note = (/** @type {import("playwright-core").Request} */ request) => asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    const going = page.goto(`${origin}/held`);
    await new Promise((resolve) => setTimeout(resolve, 600));
    page.off("request", note);
    release();
    await going;
    await page.waitForLoadState("networkidle");
    await page.unroute("**/held");
    await page.unroute("**/slow.js");
    return asked.filter((path) => path.startsWith("/alcove/") && !/alcove\.(js|css)$/.test(path)).sort();
  };
  assert.deepEqual(await requestsWhileLoading(""), []);
  assert.deepEqual(await requestsWhileLoading('<div class="tall" style="height:3000px"></div><alcove-suggest placement="home-for-you"></alcove-suggest>'), []);
  const inView = await requestsWhileLoading('<alcove-suggest placement="home-for-you"></alcove-suggest>');
  assert.deepEqual(inView.map((path) => path.replace(/-[0-9a-f]{10}/, "")), ["/alcove/engine.bin", "/alcove/host.mjs", "/alcove/manifest.json", "/alcove/slates.mjs"]);
  await context.close();
});
