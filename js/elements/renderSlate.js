// SPDX-License-Identifier: MIT
import { cardTexts } from "./cardTexts.js";
import { fillTemplate } from "./fillTemplate.js";
import { make } from "./make.js";
import { renderCard } from "./renderCard.js";
import { renderCarouselButtons } from "./renderCarouselButtons.js";

/**
 * A slate as a section with a heading and a list of cards.
 * @param {import("../types.js").Slate} slate
 * @param {{layout: string, words: import("../types.js").Words, canAdd: boolean, template: HTMLTemplateElement | null,
 *   choose: (item: import("../types.js").SlateItem) => void,
 *   add: (item: import("../types.js").SlateItem, event: Event) => void}} options
 * @returns {HTMLElement}
 */
export function renderSlate(slate, { layout, words, canAdd, template, choose, add }) {
  const title = slate.title || words.text(`suggest.${slate.items[0].source}`);
  const list = make("div", "alcove-list", { role: "list", ...(title ? { "aria-label": title } : {}) });
  for (const item of slate.items) {
    const texts = cardTexts(item, words);
    const content = template ? fillTemplate(template, texts, canAdd) : renderCard(texts, words, canAdd);
    const entry = make("div", "alcove-item", { role: "listitem" }, content);
    entry.addEventListener("click", (event) => respond(event, item, choose, add));
    entry.addEventListener("auxclick", (event) => event.button === 1 && respond(event, item, choose, () => {}));
    list.append(entry);
  }
  const head = make("div", "alcove-head", {}, make("h2", "alcove-title", {}, title));
  if (layout !== "grid") head.append(...renderCarouselButtons(list, words));
  return make("section", `alcove-slate alcove-${layout}`, {}, head, list);
}

/**
 * @param {Event} event
 * @param {import("../types.js").SlateItem} item
 * @param {(item: import("../types.js").SlateItem) => void} choose
 * @param {(item: import("../types.js").SlateItem, event: Event) => void} add
 */
function respond(event, item, choose, add) {
  const target = /** @type {Element} */ (event.composedPath()[0] ?? event.target);
  if (target.closest("[data-add]")) add(item, event);
  else if (target.closest("a")) choose(item);
}
