// SPDX-License-Identifier: MIT
import { make } from "./make.js";

/**
 * Our own card. Its pieces stand there even when empty, so that all cards are of one size.
 * @param {ReturnType<typeof import("./cardTexts.js").cardTexts>} texts
 * @param {import("../types.js").Words} words
 * @param {boolean} canAdd
 * @returns {HTMLElement}
 */
export function renderCard({ name, price, listPrice, reason, link, picture }, words, canAdd) {
  const image = picture
    ? make("img", "alcove-picture", { src: picture, alt: "", loading: "lazy", decoding: "async" })
    : make("span", "alcove-picture");
  const title = make("span", "alcove-name", {}, name);
  const card = make("div", "alcove-card", {}, make("a", "alcove-link", link ? { href: link } : {}, image, title));
  const now = listPrice ? [spoken(words.text("price.now", { price })), shown("span", "alcove-now", price)] : [price];
  const before = listPrice ? [spoken(words.text("price.list", { price: listPrice })), shown("s", "alcove-list-price", listPrice)] : [];
  card.append(make("div", "alcove-price", {}, ...now, ...before), make("div", "alcove-reason", {}, reason));
  if (canAdd) {
    const label = words.text("button.add.name", { name });
    card.append(make("button", "alcove-add", { type: "button", "aria-label": label, "data-add": "" }, words.text("button.add")));
  }
  return card;
}

/** For readers who hear the page: a struck price says nothing to them. @param {string} text */
function spoken(text) {
  return make("span", "alcove-spoken", {}, `${text} `);
}

/** @param {"s" | "span"} tag @param {string} className @param {string} text */
function shown(tag, className, text) {
  return make(tag, className, { "aria-hidden": "true" }, text);
}
