// SPDX-License-Identifier: MIT
import { collapseUnseen } from "./collapseUnseen.js";
import { holdSize } from "./holdSize.js";
import { mayResize } from "./mayResize.js";
import { readLimit } from "./readLimit.js";
import { renderSlate } from "./renderSlate.js";

/** @typedef {{host: import("../types.js").ElementHost | undefined, words: import("../types.js").Words, css: string}} Context */

/**
 * The class behind elements that show a slate. What stands in the element stays until there is something better;
 * the space that it has in view is the space that the slate gets.
 * @param {Context} context
 * @param {"suggest" | "recent"} kind
 */
export function slateElement({ host, words, css }, kind) {
  return class extends HTMLElement {
    static observedAttributes = ["placement", "item", "limit", "layout"];

    /** @type {import("../types.js").Slot | undefined} */
    #slot;
    #stop = () => {};
    #release = () => {};
    /** Whether the style sheet of its own has come, or cannot. */
    #isStyled = false;

    connectedCallback() {
      if (this.hasAttribute("shadow") && !this.shadowRoot) {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = css;
        for (const type of ["load", "error"]) link.addEventListener(type, () => (this.#isStyled = true));
        this.attachShadow({ mode: "open" }).append(link, document.createElement("slot"));
      }
      this.#place();
    }

    disconnectedCallback() {
      this.#stop();
      if (this.#slot) host?.remove(this.#slot);
      this.#slot = undefined;
      this.#isStyled = false; // a sheet that moves is loaded anew
    }

    attributeChangedCallback() {
      if (this.#slot) this.#place();
    }

    #place() {
      if (this.#slot) host?.remove(this.#slot);
      if (!host) return this.#fill(undefined);
      this.#slot = {
        element: this,
        mark: { element: this.localName, placement: this.#get("placement"), item: this.#get("item") },
        request: () => ({
          kind,
          placement: this.#get("placement"),
          limit: readLimit(this.#get("limit")),
          page: this.#get("item") ? { item: this.#get("item") } : undefined,
        }),
        fill: (slate) => this.#whenStyled(() => this.#fill(slate)),
      };
      host.place(this.#slot);
    }

    /** A shadow root has a style sheet of its own, which comes from the cache a moment later. @param {() => void} callback */
    #whenStyled(callback) {
      const link = this.shadowRoot?.querySelector("link");
      if (!link || link.sheet || this.#isStyled) return callback();
      for (const type of ["load", "error"]) link.addEventListener(type, callback, { once: true });
    }

    /** @param {string} name */
    #get(name) {
      return this.getAttribute(name) || undefined;
    }

    /** @param {import("../types.js").Slate | undefined} slate */
    #fill(slate) {
      this.#stop();
      if (!slate?.items.length) {
        if (this.dataset.state) this.#show();
        delete this.dataset.state;
        if (!this.querySelector(":scope > :not(template)")) this.#stop = collapseUnseen(this);
        return;
      }
      const free = mayResize(this);
      const before = this.getBoundingClientRect().height;
      const declared = this.#get("layout");
      const layout = (declared ?? (free ? slate.layout : this.dataset.layout)) === "grid" ? "grid" : "carousel";
      const room = free || layout !== "grid" ? Infinity : Number(getComputedStyle(this).getPropertyValue("--alcove-limit")) || 4;
      const shown = { ...slate, items: slate.items.slice(0, room) };
      this.#show(this.#render(shown, layout));
      this.dataset.state = "filled";
      this.dataset.layout = layout;
      if (free) {
        this.#release();
        this.style.setProperty("--alcove-limit", `${shown.items.length}`);
      } else if (Math.abs(this.getBoundingClientRect().height - before) > 0.5) {
        this.#release();
        this.#release = holdSize(this, before);
      }
      this.#emit("show", { slate: shown });
      this.#stop = host?.seen(this, () => this.#record("view_item_list", { items: this.#seenItems(shown) })) ?? this.#stop;
    }

    /** @param {import("../types.js").Slate} slate @param {string} layout */
    #render(slate, layout) {
      return renderSlate(slate, {
        layout,
        words,
        canAdd: this.hasAttribute("data-add-to-cart") || Boolean(host?.canAdd()),
        template: this.querySelector(':scope > template[data-for="item"]'),
        choose: (item) => {
          this.#record("select_item", { item: item.id });
          this.#emit("click", { item: item.id, suggestion: item });
        },
        add: (item, event) => {
          const { currentTarget } = event;
          if (this.#emit("add", { item: item.id, suggestion: item })) {
            // Nobody takes it: the product's own page can. Its link tells of the choice.
            /** @type {Element} */ (currentTarget).querySelector("a")?.click();
            return;
          }
          this.#record("select_item", { item: item.id });
          host?.record({ name: "add_to_cart", item: item.id, quantity: 1 });
        },
      });
    }

    /**
     * Takes the place of all but templates and the style sheet.
     * @param {...Node} nodes
     */
    #show(...nodes) {
      for (const node of [...this.#root.childNodes]) if (!/^(TEMPLATE|LINK)$/.test(node.nodeName)) node.remove();
      this.#root.append(...nodes);
    }

    /** @returns {ShadowRoot | HTMLElement} */
    get #root() {
      return this.shadowRoot ?? this;
    }

    /** The items of a slate that are in view, in a carousel not all are. @param {import("../types.js").Slate} slate */
    #seenItems(slate) {
      const list = this.#root.querySelector(".alcove-list");
      const box = list?.getBoundingClientRect();
      return slate.items
        .filter((_, index) => {
          const card = list?.children[index].getBoundingClientRect();
          const middle = card && (card.left + card.right) / 2;
          return box && middle && middle > box.left && middle < box.right;
        })
        .map(({ id }) => id);
    }

    /** @param {string} name @param {object} fields */
    #record(name, fields) {
      host?.record({ name, list: this.#get("placement") ?? kind, ...fields });
    }

    /** @param {string} type @param {object} detail @returns {boolean} false where a listener prevented the default */
    #emit(type, detail) {
      const placement = this.#get("placement");
      return this.dispatchEvent(
        new CustomEvent(`alcove:${type}`, { bubbles: true, composed: true, cancelable: true, detail: { placement, ...detail } }),
      );
    }
  };
}
