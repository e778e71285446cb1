// SPDX-License-Identifier: MIT
import { make } from "./make.js";

/**
 * Buttons that scroll a list by what is in view. They stay focusable at the ends, and go where all is in view.
 * @param {HTMLElement} list
 * @param {import("../types.js").Words} words
 * @returns {HTMLButtonElement[]}
 */
export function renderCarouselButtons(list, words) {
  const rtl = () => getComputedStyle(list).direction === "rtl";
  /** @param {"previous" | "next"} name @param {1 | -1} way */
  const button = (name, way) => {
    const button = make("button", `alcove-scroll alcove-${name}`, { type: "button", "aria-label": words.text(`button.${name}`) });
    button.hidden = true;
    button.addEventListener("click", () => list.scrollBy({ left: way * (rtl() ? -1 : 1) * list.clientWidth * 0.9 }));
    return button;
  };
  const buttons = [button("previous", -1), button("next", 1)];
  const update = () => {
    const room = list.scrollWidth - list.clientWidth;
    const at = Math.abs(list.scrollLeft);
    const ends = [at < 2, at > room - 2];
    buttons.forEach((button, index) => {
      button.hidden = room < 2;
      button.setAttribute("aria-disabled", String(ends[index]));
    });
  };
  list.addEventListener("scroll", update, { passive: true });
  new ResizeObserver(update).observe(list); // goes with the list
  return buttons;
}
