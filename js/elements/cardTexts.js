// SPDX-License-Identifier: MIT
import { formatPrice } from "./formatPrice.js";
import { reasonText } from "./reasonText.js";
import { safeLink } from "./safeLink.js";

/**
 * An item as a card shows it: finished texts and checked addresses.
 * @param {import("../types.js").SlateItem} item
 * @param {import("../types.js").Words} words
 * @returns {Record<"name" | "price" | "listPrice" | "reason" | "link" | "picture", string>}
 */
export function cardTexts(item, words) {
  return {
    name: item.name,
    price: formatPrice(item.price, words.language),
    listPrice: formatPrice(item.listPrice, words.language),
    reason: reasonText(item.reason, words),
    link: safeLink(item.link, document.baseURI),
    picture: safeLink(item.picture, document.baseURI),
  };
}
