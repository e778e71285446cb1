// SPDX-License-Identifier: MIT
// A feed and a config with markup, scripts, addresses that run, text that turns around or never ends, in every field.
import assert from "node:assert/strict";
import test from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { engines, openBrowser } from "./drivers/openBrowser.js";
import { honest, lie, markupShop, payloads } from "./markupShop.js";
import { testShop } from "./testShop.js";

/** What Alcove and the shop's template make. */
const ours = /^(section|div|h2|button|a|img|span|s|template|article|b|i)$/;
const attributes = /^(class|href|src|alt|width|height|loading|decoding|type|role|aria-(label|hidden|disabled)|hidden|data-(add|for|href|src|text))$/;

/** What a page shows, once it is filled. @param {import("./drivers/tab.js").Tab} tab */
async function look(tab) {
  await tab.until(() => document.readyState === "complete" && [...document.querySelectorAll("alcove-suggest")].every((element) => element.matches('[data-state="filled"]')));
  return tab.evaluate(() => {
    const made = [...document.querySelectorAll("alcove-suggest *, alcove-recent *")];
    const box = (/** @type {Element} */ element) => element.getBoundingClientRect();
    return {
      pwned: "pwned" in window,
      tags: [...new Set(made.map(({ localName }) => localName))],
      attributes: [...new Set(made.flatMap((element) => element.getAttributeNames()))],
      foreign: document.querySelectorAll("iframe, object, embed, base, style, svg, form, meta[http-equiv]").length,
      scripts: document.querySelectorAll("script:not([src^='/alcove/alcove.js'], [src^='/test/'], [type='application/ld+json'])").length,
      protocols: [...new Set([...document.links].map(({ protocol }) => protocol))],
      pictures: [...new Set([...document.images].map(({ src }) => new URL(src).origin))],
      names: [...document.querySelectorAll(".alcove-name, article b")].map(({ textContent }) => textContent ?? ""),
      titles: [...document.querySelectorAll("alcove-suggest .alcove-title")].map(({ textContent }) => textContent ?? ""),
      reasons: [...document.querySelectorAll(".alcove-reason, article i")].map(({ textContent }) => textContent ?? ""),
      wide: document.documentElement.scrollWidth - innerWidth,
      burst: [...document.querySelectorAll(".alcove-card")].flatMap((card) =>
        [...card.querySelectorAll(".alcove-name, .alcove-price, .alcove-reason, .alcove-picture, .alcove-add")]
          .filter((part) => box(part).right > box(card).right + 1 || box(part).left < box(card).left - 1 || box(part).bottom > box(card).bottom + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ),
    };
  });
}

/** A title as the program ships it: on one line, without what is no character, cut where it is too long. @param {string} title */
const clean = (title) => title.replace(/[\u0000-\u0020]+/gu, " ").replace(/^ | $/g, "");
const whole = payloads.map(clean);

for (const engine of engines) {
  test(`${engine}: markup in every field of feed and config is text, runs nothing, leads nowhere and bursts nothing`, async (t) => {
    const { root, built, paths } = markupShop(t);
    assert.equal(built.code, 0, built.err);
    const [shop, browser] = await Promise.all([testShop({ root }), openBrowser(engine)]);
    t.after(() => Promise.all([browser.close(), shop.close()]));
    let lies = 0;
    shop.alter = (path, bytes) => {
      const raw = path.endsWith(".bin") && path.startsWith("/alcove/builds/") ? gunzipSync(bytes).toString("latin1") : "";
      if (!raw.includes(honest)) return undefined;
      lies += 1;
      return gzipSync(Buffer.from(raw.replaceAll(honest, lie), "latin1"));
    };
    const shopper = await browser.newShopper();
    /** @type {Set<string>} */
    const shown = new Set();
    for (const width of [1280, 390]) {
      await shopper.resize(width, 800);
      for (const path of [...paths.filter((_, index) => index > 1 && index % 3 === 0), ...paths.slice(0, 2)]) {
        await shopper.open(shop.url + path);
        const seen = await look(shopper);
        const { names, titles, reasons, ...page } = seen;
        for (const tag of page.tags) assert.match(tag, ours, path);
        for (const name of page.attributes) assert.match(name, attributes, path);
        assert.deepEqual([page.pwned, page.foreign, page.scripts, page.burst], [false, 0, 0, []], path);
        assert.ok(page.wide <= 0, `${path}: ${page.wide} px too wide at ${width}`);
        for (const protocol of page.protocols) assert.match(protocol, /^https?:$/, path);
        assert.deepEqual(page.pictures, [shop.url], path);
        if (path !== "/zh/") for (const name of names) assert.ok(whole.some((title) => title.startsWith(name.replace(/…$/, ""))), name);
        for (const title of titles) assert.equal(title, path === "/zh/" ? `中文 ${payloads[0]}` : `English ${payloads[1]}`);
        for (const text of [...names, ...reasons]) shown.add(text);
      }
    }
    assert.ok(lies > 0);
    for (const payload of payloads.slice(0, 11)) assert.ok(shown.has(payload), payload);
    assert.ok([...shown].some((text) => text.startsWith("Because you looked at <") || text.startsWith("Often viewed with <")), [...shown].join("\n"));
    assert.deepEqual((await shop.problemsOf(shopper)).filter((text) => !/^resource /.test(text)), []);
  });
}
