// SPDX-License-Identifier: MIT
// The shim in Chromium, under a strict policy, with an engine that stands in for the real one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test, { after, before } from "node:test";
import { fakeShop } from "./fakeShop.js";
import { until } from "./until.js";
import { launch } from "./launch.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const product = (/** @type {number} */ n, more = "") => `<body data-alcove-page="product" data-alcove-item="ITEM-${n}"><main><h1>Item ${n}</h1>
  <alcove-suggest placement="product-related"></alcove-suggest><p>Below</p>${more}</main></body>`;
const pages = {
  "/": `<body data-alcove-page="home"><main><h1>Home</h1><alcove-suggest placement="home-for-you"></alcove-suggest><p>After</p>
    <alcove-suggest placement="product-related" layout="grid" limit="6" data-add-to-cart></alcove-suggest>
    <div class="tall"></div><alcove-recent></alcove-recent><p>End</p></main></body>`,
  ...Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`/item/${n}`, product(n)])),
  "/plain": `<body data-alcove-page="product" data-alcove-item="ITEM-7"><h1>No element</h1></body>`,
  "/below": `<body data-alcove-page="home"><h1>Below</h1><div class="tall"></div><alcove-suggest placement="home-for-you" layout="grid"></alcove-suggest><p>End</p></body>`,
  "/late": `<body data-alcove-page="home"><h1>Late</h1><div id="root"></div></body>`,
  "/rendered": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you"><p id="theirs">From the server</p></alcove-suggest><p>After</p></body>`,
  "/fallback": `<body data-alcove-page="home"><alcove-recent><p id="theirs">From the server</p></alcove-recent></body>`,
  "/empty": `<body data-alcove-page="home"><alcove-recent id="top"></alcove-recent><div class="tall"></div><alcove-recent id="below"></alcove-recent><p>End</p></body>`,
  "/template": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you" limit="3"><template data-for="item"><article><a data-href="link"><img data-src="picture" alt="" width="80" height="80"><b data-text="name"></b></a>
    <i data-if="listPrice" data-text="listPrice"></i><button data-add>Buy</button></article></template></alcove-suggest></body>`,
  "/grid": `<body data-alcove-page="home"><h1>Grid</h1><div class="tall"></div><alcove-suggest placement="home-grid"></alcove-suggest><p>End</p></body>`,
  "/high": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you"><div class="tall">From the server</div></alcove-suggest><p>After</p></body>`,
  "/shadow": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you" shadow></alcove-suggest></body>`,
};
const filled = '[data-state="filled"]';

/** @type {Awaited<ReturnType<typeof fakeShop>>} */
let shop;
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  shop = await fakeShop(pages);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  shop?.close();
});

/**
 * A shopper of their own, who notes what goes wrong on the page.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function shopper(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  await context.addInitScript(() => {
    const seen = /** @type {any} */ (window);
    seen.shifts = 0;
    seen.moved = [];
    seen.longest = 0;
    seen.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.violations.push(event.violatedDirective));
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        seen.shifts += entry.value;
        seen.moved.push(...entry.sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName));
      }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  const go = async (/** @type {string} */ path, wait = filled) => {
    await page.goto(shop.origin + path);
    if (wait) await page.waitForSelector(wait, { state: "attached" });
    else await page.waitForTimeout(400);
  };
  return { context, page, go, wrong };
}

/** @param {import("playwright-core").Page} page @returns {Promise<any>} */
const profile = (page) => page.evaluate(() => /** @type {any} */ (window).alcove("profile"));
/** @param {import("playwright-core").Page} page @returns {Promise<any[]>} */
const history = async (page) => (await profile(page)).lines.map((/** @type {string} */ line) => JSON.parse(line));
/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
const debugCodes = (page) =>
  page.evaluate(async () => (await /** @type {any} */ (window).alcove("debug")).errors.map((/** @type {any} */ error) => error.code));

for (const width of [1280, 390]) {
  test(`at ${width} pixels nothing shifts, no policy is violated, nothing goes wrong`, async () => {
    const { page, go, wrong, context } = await shopper({ viewport: { width, height: 800 } });
    for (const path of ["/", "/item/1", "/item/2", "/", "/below", "/rendered", "/empty", "/template", "/shadow"]) {
      await go(path, path === "/empty" ? "" : filled);
      await page.waitForTimeout(200);
      const seen = await page.evaluate(() => {
        const { shifts, moved, violations } = /** @type {any} */ (window);
        return { shifts, moved, violations };
      });
      assert.deepEqual(seen, { shifts: 0, moved: [], violations: [] }, path);
    }
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test(`at ${width} pixels axe finds nothing`, async () => {
    const { page, go, context } = await shopper({ viewport: { width, height: 800 }, bypassCSP: true });
    await go("/item/1");
    await go("/");
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run("main"));
    assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await context.close();
  });
}

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
  const { page, go, context } = await shopper();
  shop.requests.length = 0;
  await go("/plain", "");
  assert.deepEqual((await history(page)).map(({ name, item }) => [name, item]), [["view_item", "ITEM-7"]]);
  assert.ok(shop.requests.some((path) => /\/builds\/3f0c8f1d2e4b5a69\/[0-9a-f]{16}\.bin$/.test(path)));
  assert.ok(!shop.requests.some((path) => /slates|popular|changes/.test(path)));
  await context.close();
});

test("nothing is asked for before the page is interactive, unless an element is in view", async () => {
  const { page, context } = await shopper();
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
    const going = page.goto(`${shop.origin}/held`);
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

test("what was viewed changes the home page; an element that comes later is filled too", async () => {
  const { page, go, context } = await shopper();
  const names = () => page.locator(".alcove-name").allTextContents();
  await go("/");
  const before = await names();
  await go("/item/5");
  await go("/");
  assert.notDeepEqual(await names(), before);
  assert.match((await names())[0], / 5$/);
  assert.equal(new Set(await page.locator("alcove-suggest .alcove-name").allTextContents()).size, 14); // 8 + 6, none twice
  await go("/late", "");
  await page.evaluate(() => {
    const element = document.createElement("alcove-suggest");
    element.setAttribute("placement", "home-for-you");
    document.querySelector("#root")?.append(element);
  });
  await page.waitForSelector(filled);
  assert.match((await names())[0], / 5$/);
  await context.close();
});

test("an impression is recorded once, a second after it is in view, with the cards that are in view", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  await page.waitForTimeout(1400);
  const impressions = (await history(page)).filter(({ name }) => name === "view_item_list");
  assert.equal(impressions.length, 1);
  assert.equal(impressions[0].list, "product-related");
  assert.ok(impressions[0].items.length >= 6 && impressions[0].items.length < 8, `${impressions[0].items.length}`);
  await context.close();
});

for (const consent of ["unset", "granted"]) {
  test(`a click that navigates at once is not lost (${consent})`, async () => {
    const { page, go, context } = await shopper();
    await go("/");
    await page.evaluate((state) => /** @type {any} */ (window).alcove("consent", state), consent);
    const rounds = 10;
    for (let round = 0; round < rounds; round++) {
      await go("/");
      await Promise.all([page.waitForURL("**/item/*"), page.locator("alcove-suggest a").nth(1).click()]);
    }
    await go("/");
    const lines = await history(page);
    assert.equal((await profile(page)).storage, consent === "granted" ? "persistent" : "session");
    assert.equal(lines.filter(({ name }) => name === "select_item").length, rounds);
    await context.close();
  });
}

test("granting carries the session's history over; it is there in a new tab; denying erases it", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  await go("/item/2");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  assert.equal((await profile(page)).storage, "persistent");
  const tab = await context.newPage();
  await tab.goto(`${shop.origin}/item/3`);
  await tab.waitForSelector(filled);
  assert.deepEqual((await history(tab)).filter(({ name }) => name === "view_item").map(({ item }) => item), ["ITEM-1", "ITEM-2", "ITEM-3"]);
  assert.deepEqual((await profile(tab)).shards.map((/** @type {any} */ { item }) => item), ["ITEM-3", "ITEM-2", "ITEM-1"]);
  await tab.evaluate(() => /** @type {any} */ (window).alcove("consent", "denied"));
  const next = await context.newPage();
  await next.goto(`${shop.origin}/plain`);
  await next.waitForTimeout(400);
  const { storage, lines, shards } = await profile(next);
  assert.deepEqual([storage, lines.length, shards.length], ["memory", 1, 1]); // this page's own, in memory
  await context.close();
});

test("of answers that come together the last one counts, before the script has loaded and after", async () => {
  const { page, go, context } = await shopper();
  /** @param {string[]} answers */
  const answer = (...answers) =>
    page.evaluate((answers) => Promise.all(answers.map((state) => /** @type {any} */ (window).alcove("consent", state))), answers);
  await go("/item/1");
  await answer("granted");
  await go("/item/2");
  await answer("denied", "granted");
  const viewed = async () => (await history(page)).filter(({ name }) => name === "view_item").map(({ item }) => item);
  assert.deepEqual(await viewed(), ["ITEM-1", "ITEM-2"]);
  await context.addInitScript(() => {
    const win = /** @type {any} */ (window);
    win.alcove = (/** @type {unknown[]} */ ...call) => (win.alcove.queue ||= []).push(call);
    win.alcove("consent", "denied"); // as a consent tool does before it has read its own cookie
    win.alcove("consent", "granted");
  });
  await go("/item/3");
  assert.deepEqual(await viewed(), ["ITEM-1", "ITEM-2", "ITEM-3"]);
  await page.evaluate(() => {
    const { alcove } = /** @type {any} */ (window);
    return Promise.all([alcove("consent", "unset"), alcove("erase", "all"), alcove("consent", "granted")]);
  });
  assert.deepEqual([await viewed(), (await profile(page)).storage], [[], "persistent"]);
  await page.evaluate(() => /** @type {any} */ (window).alcove("event", { name: "add_to_cart", item: "ITEM-1" }));
  await answer("granted", "unset", "denied");
  const { storage, lines } = await profile(page);
  assert.deepEqual([storage, lines], ["memory", []]);
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [["alcove.consent"], []]);
  await context.close();
});

test("signing out by a form that navigates forgets what was bought, for all tabs", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  const tab = await context.newPage();
  const rounds = 5;
  for (let round = 0; round < rounds; round++) {
    await go("/item/2");
    await page.evaluate(() => /** @type {any} */ (window).alcove("event", { name: "purchase", items: ["ITEM-9"] }));
    assert.equal((await history(page)).filter(({ name }) => name === "purchase").length, 1);
    await page.evaluate(() => {
      document.body.insertAdjacentElement("beforeend", document.createElement("form")).action = "/plain";
      document.forms[0].addEventListener("submit", () => /** @type {any} */ (window).alcove("signOut"));
    });
    await Promise.all([page.waitForURL("**/plain?"), page.evaluate(() => document.forms[0].requestSubmit())]);
    await page.waitForTimeout(300);
    await tab.goto(`${shop.origin}/plain`);
    await tab.waitForTimeout(300);
    for (const each of [page, tab]) assert.deepEqual((await history(each)).filter(({ name }) => name === "purchase"), [], `${round}`);
  }
  assert.equal((await history(tab)).filter(({ item }) => item === "ITEM-2").length, rounds);
  await context.close();
});

test("two tabs that write at once lose nothing", async () => {
  const { page, go, context } = await shopper();
  await go("/plain", "");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  const tab = await context.newPage();
  await tab.goto(`${shop.origin}/plain`);
  await tab.waitForTimeout(400);
  const write = (/** @type {string} */ who) => {
    for (let n = 0; n < 50; n++) /** @type {any} */ (window).alcove("event", { name: "add_to_cart", item: `${who}-${n}` });
  };
  await Promise.all([page.evaluate(write, "A"), tab.evaluate(write, "B")]);
  await page.evaluate(() => /** @type {any} */ (window).alcove("erase", { item: "A-7" }));
  await go("/plain", "");
  assert.equal((await history(page)).filter(({ name }) => name === "add_to_cart").length, 99);
  await context.close();
});

test("full storage: the oldest events go first, the newest are kept, and it is counted", async () => {
  const { page, go, context } = await shopper();
  await go("/plain", "");
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: shop.origin, quotaSize: 500_000 });
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  for (let round = 0; round < 12; round++) {
    await page.evaluate(async (round) => {
      for (let n = 0; n < 5; n++) {
        const noise = Array.from(crypto.getRandomValues(new Uint8Array(20_000)), (byte) => byte.toString(16)).join("");
        /** @type {any} */ (window).alcove("event", { name: "add_to_cart", item: `${round}-${n}-${noise}` });
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }, round);
  }
  await page.waitForTimeout(500);
  await go("/plain", "");
  const { dropped, storage } = await profile(page);
  const items = (await history(page)).filter(({ name }) => name === "add_to_cart").map(({ item }) => item.slice(0, 4));
  assert.equal(storage, "persistent");
  assert.ok(dropped > 0 && items.length > 3, `${dropped} ${items.length}`);
  assert.equal(items.at(-1), "11-4");
  await context.close();
});

test("a single-page shop: a new address with new facts is a new view with new suggestions", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  const before = await page.locator(".alcove-name").allTextContents();
  await page.evaluate(() => {
    history.pushState({}, "", "/item/2");
    return /** @type {any} */ (window).alcove("page", { type: "product", item: "ITEM-2" });
  });
  await page.waitForTimeout(200);
  assert.notDeepEqual(await page.locator(".alcove-name").allTextContents(), before);
  assert.deepEqual((await history(page)).filter(({ name }) => name === "view_item").map(({ item }) => item), ["ITEM-1", "ITEM-2"]);
  assert.deepEqual((await profile(page)).shards.map((/** @type {any} */ { item }) => item), ["ITEM-2", "ITEM-1"]);
  await context.close();
});

test("Global Privacy Control keeps the history to the session", async () => {
  const { page, go, context } = await shopper();
  await context.addInitScript(() => Object.defineProperty(navigator, "globalPrivacyControl", { value: true }));
  await go("/item/1");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  assert.equal((await profile(page)).storage, "session");
  await context.close();
});

test("the server's children stay where nothing better comes, and go where it does", async () => {
  const { page, go, context } = await shopper();
  await go("/fallback", "");
  assert.equal(await page.locator("#theirs").count(), 1);
  await go("/rendered");
  assert.equal(await page.locator("#theirs").count(), 0);
  await context.close();
});

test("an empty element gives its space up below the window and keeps it in view", async () => {
  const { page, go, context } = await shopper();
  await go("/empty", "#below[data-state=empty]");
  assert.equal((await page.locator("#below").boundingBox())?.height, 0);
  assert.ok(((await page.locator("#top").boundingBox())?.height ?? 0) > 200);
  await context.close();
});

test("the shop's template makes the cards; its button shows only where something takes the item", async () => {
  const { page, go, context } = await shopper();
  await go("/template");
  assert.deepEqual(await page.locator("article b").allTextContents(), ["Blue mug 0", "Teapot with a name that is so long that it needs more than the two lines it has 1", "Pan 2"]);
  assert.equal(await page.locator("article i").count(), 1);
  assert.equal(await page.locator("article button").count(), 0);
  assert.equal(await page.locator("article a").first().getAttribute("href"), "/item/0");
  await context.close();
});

test("adding acts where a listener takes it, and is recorded", async () => {
  const { page, go, context } = await shopper();
  await go("/");
  await page.evaluate(() => document.addEventListener("alcove:add", (event) => event.preventDefault()));
  await page.locator(".alcove-add").first().click();
  const names = (await history(page)).map(({ name }) => name);
  assert.deepEqual(names.filter((name) => name !== "view_item_list"), ["select_item", "add_to_cart"]);
  assert.equal(new URL(page.url()).pathname, "/");
  await context.close();
});

test("an element with shadow has its cards and styles inside", async () => {
  const { page, go, context } = await shopper();
  await go("/shadow");
  const inside = await page.evaluate(() => {
    const root = document.querySelector("alcove-suggest")?.shadowRoot;
    return { cards: root?.querySelectorAll(".alcove-card").length, outside: document.querySelectorAll(".alcove-card").length };
  });
  assert.deepEqual(inside, { cards: 8, outside: 0 });
  await context.close();
});

test("a shadow's slate is filled again also where its style sheet failed", async () => {
  const { page, go, context } = await shopper();
  await page.route("**/alcove.css", (route) => route.abort());
  // Chromium gives an empty sheet where loading failed, other browsers give none.
  await context.addInitScript(() => Object.defineProperty(HTMLLinkElement.prototype, "sheet", { get: () => null }));
  await go("/shadow");
  await page.evaluate(async () => {
    document.querySelector("alcove-suggest")?.shadowRoot?.querySelector("section")?.setAttribute("id", "old");
    await /** @type {any} */ (window).alcove("erase", "all");
  });
  assert.deepEqual([await page.locator("#old").count(), await page.locator(".alcove-card").count()], [0, 8]);
  await context.close();
});

test("a grid that followed the merchant's settings stays one when it is filled again in view", async () => {
  const { page, go, context } = await shopper();
  await go("/grid");
  await page.locator("alcove-suggest").scrollIntoViewIfNeeded();
  await page.locator(".alcove-slate").evaluate((slate) => (slate.id = "old"));
  await page.evaluate(() => /** @type {any} */ (window).alcove("erase", "all"));
  assert.deepEqual([await page.locator("#old").count(), await page.locator(".alcove-grid .alcove-card").count()], [0, 8]);
  await context.close();
});

test("the height that a slate holds in view goes with the width", async () => {
  const { page, go, context } = await shopper();
  await go("/high");
  const height = async () => Number((await page.locator("alcove-suggest").boundingBox())?.height);
  assert.ok((await height()) >= 1500);
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.waitForTimeout(100);
  assert.ok((await height()) >= 1500);
  await page.setViewportSize({ width: 600, height: 800 });
  await page.waitForTimeout(100);
  assert.ok((await height()) < 500);
  assert.equal(await page.locator("alcove-suggest").evaluate((element) => element.style.getPropertyValue("--alcove-slate-size")), "");
  await context.close();
});

test("carousel buttons scroll by keyboard and say when they are at an end", async () => {
  const { page, go, context } = await shopper();
  await go("/item/1");
  const [previous, next] = [page.locator(".alcove-previous"), page.locator(".alcove-next")];
  assert.equal(await previous.getAttribute("aria-disabled"), "true");
  await next.focus();
  await page.keyboard.press("Enter");
  await until(page, () => {
    const disabled = (/** @type {string} */ name) => document.querySelector(name)?.getAttribute("aria-disabled");
    return disabled(".alcove-next") === "true" && disabled(".alcove-previous") === "false";
  });
  await context.close();
});

test("calls that waited in the queue are made", async () => {
  const { page, go, context } = await shopper();
  await context.addInitScript(() => {
    const win = /** @type {any} */ (window);
    win.alcove = (/** @type {unknown[]} */ ...call) => (win.alcove.queue ||= []).push(call);
    win.alcove("page", { type: "product", item: "ITEM-9" });
    win.alcove("event", { name: "add_to_cart", item: "ITEM-9" });
  });
  await go("/late", "");
  assert.deepEqual((await history(page)).map(({ name, item }) => [name, item]).sort(), [["add_to_cart", "ITEM-9"], ["view_item", "ITEM-9"]]);
  await context.close();
});

test("without its files the page stays as it was, and the code is told once", async () => {
  for (const [pattern, code] of [["**/manifest.json", "shard.not_found"], ["**/engine-*", "shard.not_found"], ["**/host-*", "network.failed"], ["**/slates-*", "network.failed"]]) {
    const { page, go, context } = await shopper();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.route(pattern, (route) => route.fulfill({ status: 404 }));
    await go("/rendered", "");
    assert.equal(await page.locator("#theirs").count(), 1, pattern);
    assert.deepEqual(await debugCodes(page), [code], pattern);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).alcove("suggest", { placement: "home-for-you" })) === undefined, !pattern.includes("slates"), pattern);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test("where an element's code cannot come, its space below the window is given up", async () => {
  const { page, go, context } = await shopper();
  await page.route("**/slates-*", (route) => route.abort());
  await go("/empty", "#below[data-state=empty]");
  assert.equal((await page.locator("#below").boundingBox())?.height, 0);
  assert.ok(((await page.locator("#top").boundingBox())?.height ?? 0) > 200);
  await context.close();
});

test("without scripts no space is kept for what cannot come", async () => {
  const { page, context } = await shopper({ javaScriptEnabled: false });
  await page.goto(`${shop.origin}/below`);
  assert.equal((await page.locator("alcove-suggest").boundingBox())?.height, 0);
  await context.close();
});

test("no storage at all still gives suggestions", async () => {
  const { page, go, context, wrong } = await shopper();
  await context.addInitScript(() => {
    for (const name of ["sessionStorage", "localStorage", "indexedDB"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
    }
  });
  await go("/item/1");
  await page.evaluate(() => /** @type {any} */ (window).alcove("consent", "granted"));
  assert.equal((await profile(page)).storage, "memory");
  assert.deepEqual(wrong, []);
  await context.close();
});

