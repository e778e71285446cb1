// SPDX-License-Identifier: MIT
import { categoryPath } from "../categoryPath.js";
import { readJsonLd } from "./readJsonLd.js";

/**
 * The page's facts. Per fact the first found wins: the call, then `data-*`, then JSON-LD.
 * @param {Document} document
 * @param {unknown} stated what `alcove('page', …)` said
 * @param {boolean} [jsonLd] whether JSON-LD may be read
 * @returns {import("../types.js").Page}
 */
export function readPage(document, stated, jsonLd = true) {
  /** @param {string} name */
  const data = (name) => document.querySelector(`[data-alcove-${name}]`)?.getAttribute(`data-alcove-${name}`) || undefined;
  const scripts = jsonLd ? document.querySelectorAll('script[type="application/ld+json"]') : [];
  const linked = readJsonLd(Array.from(scripts, (script) => script.textContent ?? ""));
  const said = /** @type {Record<string, unknown>} */ (typeof stated === "object" && stated ? stated : {});

  /** @param {"type" | "item" | "category"} key @param {string} [name] its attribute's */
  const fact = (key, name = key) => id(said[key]) ?? id(data(name)) ?? linked[key];

  const category = fact("category");
  const cart = Array.isArray(said.cart) ? said.cart : data("cart")?.split(/[\s,]+/);
  return {
    type: fact("type", "page") ?? "other",
    item: fact("item"),
    category: category && (categoryPath(category) || undefined),
    cart: cart?.flatMap((entry) => id(entry) ?? []),
    language: pageLanguage(document.documentElement.lang),
  };
}

/**
 * @param {unknown} value
 * @returns {string | undefined}
 */
function id(value) {
  return typeof value === "string" || typeof value === "number" ? `${value}`.slice(0, 256).trim() || undefined : undefined;
}

/**
 * Chinese is told apart by its script, which pages often leave out: zh-CN is zh-Hans.
 * @param {string} tag
 */
function pageLanguage(tag) {
  if (!/^zh(-[a-z]{2})?$/i.test(tag)) return tag || undefined;
  return /-(tw|hk|mo)$/i.test(tag) ? "zh-Hant" : "zh-Hans";
}
