// SPDX-License-Identifier: MIT
// A host that lies, breaks or stalls, and a page that is not what it should be: the shop goes on, says by one code what is
// wrong, and the shopper loses nothing.
import assert from "node:assert/strict";
import test from "node:test";
import { products, rows } from "./demoShop.js";
import { engines, openBrowser } from "./drivers/openBrowser.js";
import { fileStates, pageStates } from "./hostileStates.js";
import { testShop } from "./testShop.js";
import { withTheirs } from "./withTheirs.js";

const [home, path] = ["/en/", "/en/p/PAN-GRILL-CHARCOAL/"];
const names = new Set(rows.map(([, name]) => name));

/** The loader's ten seconds of patience are a third of one where a page's address ends in "?impatient". */
const impatient = `{
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (ms) => timeout.call(AbortSignal, location.search === "?impatient" ? ms / 30 : ms);
}`;

/** Alcove's own part of the page once it has done what it can, and what is remembered. @param {import("./drivers/tab.js").Tab} tab */
async function look(tab) {
  await tab.until(() => document.readyState === "complete" && typeof (/** @type {any} */ (window).alcove?.debug) === "function");
  return tab.evaluate(async () => {
    const { alcove } = /** @type {any} */ (window);
    await alcove("debug");
    await alcove("page", {}); // ends once the slates are filled
    const [together] = document.querySelectorAll("alcove-suggest");
    return {
      lines: /** @type {string[] | undefined} */ ((await alcove("profile"))?.lines),
      names: [...document.querySelectorAll("alcove-suggest .alcove-name, alcove-suggest .name")].map(({ textContent }) => textContent ?? ""),
      prices: [...document.querySelectorAll("alcove-suggest .alcove-price")].map(({ textContent }) => textContent ?? ""),
      theirs: document.querySelectorAll(".theirs").length,
      isFilled: together.querySelectorAll(".alcove-card").length > 0,
      foreign: document.querySelectorAll("[onerror], main img[src='x']").length + Number("pwned" in window),
      buy: document.querySelectorAll("form[data-buy] button").length,
    };
  });
}

/** What was told, without what differs from build to build. @param {import("./testShop.js").TestShop} shop */
const told = (shop) =>
  shop.problems
    .filter(({ kind }) => kind === "alcove:error")
    .map(({ text }) => {
      const { code, path } = JSON.parse(text);
      const name = path
        .replace(/^http.*\/alcove\//, "")
        .replace(/^builds\/[0-9a-f]{16}\/en\/[0-9a-f]{16}\.bin$/, "ITEM")
        .replace(/^(engine|host|slates)-.*/, (/** @type {string} */ _, /** @type {string} */ chunk) => chunk.toUpperCase())
        .replace(/^manifest.*/, "MANIFEST")
        .replace("0123456789abcdef", "OTHER")
        .replace(/category-\d+/, "category-N");
      return `${code} ${name}`;
    })
    .sort();

for (const engine of engines) {
  test(`${engine}: whatever the host sends`, async (t) => {
    const [shop, browser] = await Promise.all([testShop({ first: impatient, cache: false }), openBrowser(engine)]);
    t.after(() => Promise.all([browser.close(), shop.close()]));
    const shopper = await browser.newShopper();
    for (const { path } of products) {
      await shopper.open(shop.url + path);
      await look(shopper);
    }
    await shopper.open(shop.url + path);
    let { lines = [], prices } = await look(shopper);
    assert.equal(new Set(lines.map((line) => JSON.parse(line).item)).size, products.length + 1);
    assert.ok(prices.length > 0 && prices.every((price) => /€/.test(price)), prices.join());

    for (const { name, alter, told: codes, slates = false } of [...fileStates, ...pageStates]) {
      await t.test(`${engine}, ${name}: ${codes.join(", ") || "nothing is told"}`, { timeout: 60_000 }, async () => {
        shop.alter = withTheirs(alter);
        shop.problems.length = 0;
        await shopper.open(`${shop.url}${path}${/not come|no further/.test(name) ? "?impatient" : ""}`);
        const seen = await look(shopper);
        await shop.problemsOf(shopper);
        assert.deepEqual(told(shop), [...codes].sort());
        assert.deepEqual(shop.problems.filter(({ kind }) => !/^(alcove:error|resource)$/.test(kind)), []);
        assert.equal(seen.buy, 1);
        assert.equal(seen.foreign, 0);
        assert.ok(slates ? seen.names.length > 0 : seen.names.length === 0, `${seen.names}`);
        for (const name of seen.names) assert.ok(names.has(name), name);
        for (const price of seen.prices) assert.match(price, /€/);
        if (alter(path, new Uint8Array()) === undefined) assert.equal(seen.theirs, seen.isFilled ? 0 : 1);
        if (seen.lines) {
          assert.deepEqual(seen.lines.slice(0, lines.length), lines);
          lines = seen.lines;
        }
      });
    }
    shop.alter = () => undefined;
    await shopper.open(shop.url + path);
    const after = await look(shopper);
    assert.deepEqual(after.lines?.slice(0, lines.length), lines);
    assert.ok(after.names.length > 0);
  });

  test(`${engine}: a redirect to another origin is followed only where the shop's policy and that origin allow it`, async (t) => {
    const [shop, elsewhere, browser] = await Promise.all([testShop({ cache: false }), testShop({ cache: false }), openBrowser(engine)]);
    t.after(() => Promise.all([browser.close(), elsewhere.close(), shop.close()]));
    const shopper = await browser.newShopper();
    for (const { policy, allowed } of [{ policy: true, allowed: true }, { policy: false, allowed: false }, { policy: false, allowed: true }]) {
      const works = !policy && allowed;
      elsewhere.requests.length = shop.problems.length = 0;
      elsewhere.alter = (_, bytes) => new Response(bytes, { headers: allowed ? { "access-control-allow-origin": "*" } : {} });
      shop.alter = (path, bytes) => {
        if (/manifest/.test(path)) return new Response(null, { status: 302, headers: { location: elsewhere.url + path } });
        return path === home && !policy ? new Response(bytes, { headers: { "content-type": "text/html" } }) : undefined;
      };
      await shopper.open(shop.url + home);
      const { names } = await look(shopper);
      await shop.problemsOf(shopper);
      assert.equal(names.length > 0, works);
      assert.deepEqual(told(shop), works ? [] : ["network.failed MANIFEST"]);
      assert.equal(elsewhere.requests.length > 0, !policy, "what the policy forbids is not even asked");
      const others = shop.problems.filter(({ kind, text }) => kind !== "alcove:error" && !(policy && /^connect-src/.test(text)));
      assert.deepEqual(others, []);
    }
  });
}
