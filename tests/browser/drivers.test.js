// SPDX-License-Identifier: MIT
// What the other tests stand on: the same small driver over three engines, and a shop that is watched on the server's side.
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { engines, openBrowser } from "./drivers/openBrowser.js";
import { testShop } from "./testShop.js";

for (const engine of engines) {
  test(`${engine}: a shopper opens pages, types, clicks and goes back, and the shop's policy holds; the shop notes what goes wrong`, async (t) => {
    const shop = await testShop({ cache: false });
    const browser = await openBrowser(engine);
    t.after(() => Promise.all([browser.close(), shop.close()]));
    const shopper = await browser.newShopper({ width: 390, height: 700 });
    await shopper.open(`${shop.url}/en/`);
    assert.deepEqual(await shopper.evaluate(() => [innerWidth, innerHeight]), [390, 700]);
    assert.deepEqual(await shopper.evaluate(async (a, b) => ({ sum: a + b, isPage: "customElements" in window }), 2, 3), { sum: 5, isPage: true });
    await assert.rejects(shopper.evaluate(() => Promise.reject(new Error("told"))), /told/);
    await shopper.evaluate(() => document.querySelector("input[type=search]")?.scrollIntoView());
    await shopper.type("input[type=search]", "pan");
    await shopper.press("Enter");
    await shopper.arrive("pan");
    await shopper.back();
    assert.equal(await shopper.evaluate(() => location.search), "");
    await shopper.click("main a[href*='/c/']");
    await shopper.arrive("/c/");
    await shopper.resize(1280, 800);
    await shopper.reload();
    assert.equal(await shopper.evaluate(() => innerWidth), 1280);
    const file = join(tmpdir(), `alcove-${engine}-${process.pid}.png`);
    await shopper.screenshot(file);
    const png = readFileSync(file);
    rmSync(file);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1280, 800]); // width and height in the PNG's header
    assert.deepEqual(await shop.problemsOf(shopper), []);
    assert.deepEqual(shop.requests.filter(({ status }) => status !== 200), []);
    assert.equal(shop.requests[0].path, "/en/");

    await shopper.evaluate(() => void localStorage.setItem("mine", "1"));
    const [tab, stranger] = [await shopper.newTab(), await browser.newShopper()];
    for (const one of [tab, stranger]) await one.open(`${shop.url}/en/`);
    assert.deepEqual([await tab.evaluate(() => localStorage.getItem("mine")), await stranger.evaluate(() => localStorage.getItem("mine"))], ["1", null]);
    await tab.close();
    assert.equal(await shopper.evaluate(() => localStorage.getItem("mine")), "1");

    shop.alter = (path, bytes) => {
      if (path === "/favicon.svg") return undefined;
      if (path.startsWith("/img/")) return "drop";
      if (path === "/assets/shop.js") return 404;
      return path === "/en/" ? Buffer.from(Buffer.from(bytes).toString().replace("<body", '<body data-altered style="color:red"')) : undefined;
    };
    await shopper.open(`${shop.url}/en/`);
    await shopper.evaluate(() => {
      setTimeout(() => Promise.reject(new Error("nobody waits")));
      setTimeout(() => { throw new Error("nobody catches"); });
      console.error("said", 1);
      return new Promise((resolve) => setTimeout(resolve, 100));
    });
    const problems = await shop.problemsOf(shopper);
    for (const wanted of [/^resource \/en\/: \/img\//, /^resource \/en\/: \/assets\/shop\.js/, /^securitypolicyviolation \/en\/: style-src/,
      /^unhandledrejection \/en\/: Error: nobody waits/, /^error \/en\/: .*nobody catches/, /^console\.error \/en\/: said 1/]) {
      assert.ok(problems.some((text) => wanted.test(text)), `${wanted} in ${problems.join("\n")}`);
    }
    assert.equal(await shopper.evaluate(() => document.body.hasAttribute("data-altered")), true);
    assert.ok(shop.requests.some(({ path, status }) => path === "/assets/shop.js" && status === 404));
  });

  test(`${engine}: there is no WebAssembly and no storage where the test says so`, async (t) => {
    const browser = await openBrowser(engine, { wasm: false, storage: false });
    const shop = await testShop({ first: browser.first });
    t.after(() => Promise.all([browser.close(), shop.close()]));
    const shopper = await browser.newShopper();
    await shopper.open(`${shop.url}/en/`);
    assert.equal(await shopper.evaluate(() => typeof WebAssembly), "undefined");
    for (const name of ["localStorage", "sessionStorage"]) {
      assert.equal(await shopper.evaluate((name) => Promise.resolve().then(() => Reflect.get(window, name)).catch((error) => error.name), name), "SecurityError");
    }
    const opened = await shopper.evaluate(async () => {
      try {
        const request = indexedDB.open("any");
        return await new Promise((resolve) => (request.onerror = request.onsuccess = ({ type }) => resolve(type)));
      } catch (error) {
        return "error"; // thrown at once, or told later: engines differ
      }
    });
    assert.equal(opened, "error");
  });
}
