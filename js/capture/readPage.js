// SPDX-License-Identifier: MIT
import { categoryPath } from "../categoryPath.js";
import { readJsonLd } from "./readJsonLd.js";

const mostLines = 500; // of a cart; the engine refuses more

/**
 * The page's facts. Per fact the first found wins: the call, then `data-*`, then JSON-LD.
 * @param {Document} document
 * @param {unknown} stated what `alcove('page', …)` said
 * @param {boolean} [jsonLd] whether JSON-LD may be read
 * @returns {import("../types.js").Page}
 */
export function readPage(document, stated, jsonLd = true) {
  /** @param {string} name */
  const data = (name) => document.querySelector(`[${name}]`)?.getAttribute(name);
  const scripts = jsonLd ? document.querySelectorAll('script[type="application/ld+json"]') : [];
  const linked = readJsonLd(Array.from(scripts, (script) => script.textContent ?? ""));
  const said = /** @type {Record<string, unknown>} */ (Object(stated));

  /** @param {"type" | "item" | "category"} name */
  const fact = (name, attribute = `data-alcove-${name}`) => id(said[name]) ?? id(data(attribute)) ?? id(linked[name]);
  const cart = Array.isArray(said.cart) ? said.cart : data("data-alcove-cart")?.split(/[\s,]+/);
  return {
    type: fact("type", "data-alcove-page") ?? "other",
    item: fact("item"),
    category: categoryPath(fact("category") ?? "") || undefined,
    cart: cart?.slice(0, mostLines).flatMap((entry) => id(entry) ?? []),
    language: pageLanguage(document.documentElement.lang),
  };
}

/**
 * A fact as text: short, and without halves of characters, which are not JSON to the engine.
 * @param {unknown} value
 * @returns {string | undefined}
 */
function id(value) {
  if (typeof value !== "string" && typeof value !== "number") return;
  return `${value}`.slice(0, 256).replace(/\p{Cs}/gu, "\ufffd").trim() || undefined;
}

/**
 * The page's language, also where it is written `en_US`; `undefined` where it is none. Chinese is told apart by its
 * script, which pages often leave out: zh-CN is zh-Hans.
 * @param {string} lang
 */
function pageLanguage(lang) {
  try {
    const locale = new Intl.Locale(lang.replaceAll("_", "-"));
    return locale.language === "zh" ? `zh-${locale.maximize().script}` : locale.baseName;
  } catch {} // it names no language
}
