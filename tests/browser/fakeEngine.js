// SPDX-License-Identifier: MIT
// Stands in for the engine where only the shim is tested: keeps lines, suggests from a fixed catalogue, what was
// viewed last first. Built in the place of the real glue.
const ok = (/** @type {unknown} */ value) => JSON.stringify({ ok: true, value });

const names = ["Blue mug", "Teapot with a name that is so long that it needs more than the two lines it has", "Pan", "Knife"];
const catalogue = Array.from({ length: 24 }, (_, index) => ({
  id: `ITEM-${index}`,
  name: `${names[index % 4]} ${index}`,
  link: `/item/${index}`,
  picture: "/picture.svg",
  price: { minor: 1299 + index, currency: "EUR" },
  ...(index % 3 ? {} : { listPrice: { minor: 1999, currency: "EUR" } }),
}));

class Engine {
  /** @type {Uint8Array} */
  #inbox = new Uint8Array();
  /** @type {string[]} */
  #lines = [];
  /** @type {string[]} */
  #shards = [];

  /** @param {number} size */
  inbox(size) {
    return (this.#inbox = new Uint8Array(size));
  }
  #text() {
    return new TextDecoder().decode(this.#inbox);
  }
  /** @param {string} environment */
  configure(environment) {
    const { config } = JSON.parse(this.#text());
    return ok({ language: JSON.parse(environment).language, warnings: config.warnings ?? [] });
  }
  restore() {
    const text = this.#text();
    if (!text.startsWith("\n")) this.#lines = [];
    this.#lines.push(...text.split("\n").filter(Boolean));
    return ok({ events: this.#lines.length, skipped: 0, drop: 0 });
  }
  /** @param {string} event */
  record(event) {
    const { path, ...rest } = JSON.parse(event);
    if (path?.startsWith("/account")) return ok({ refused: "ignored-path" });
    const line = JSON.stringify(rest);
    this.#lines.push(line);
    return ok({ line });
  }
  /** @param {string} name */
  addShard(name) {
    if (this.#text().startsWith("bad")) return JSON.stringify({ ok: false, error: { code: "shard.damaged", path: name, detail: "" } });
    this.#shards.push(name);
    return ok({ items: 1, cards: 1 });
  }
  /** @param {string} text */
  query(text) {
    const { kind, placement, limit = 8, shown = [], page } = JSON.parse(text);
    if (kind === "profile") return ok({ events: this.#lines.length });
    const viewed = this.#lines.map((line) => JSON.parse(line)).filter(({ name }) => name === "view_item").map(({ item }) => item).reverse();
    const score = (/** @type {{id: string}} */ { id }) => (viewed.includes(id) ? -viewed.indexOf(id) : -100);
    const items = catalogue
      .filter(({ id }) => !shown.includes(id) && id !== page.item && (kind !== "recent" || viewed.includes(id)))
      .sort((a, b) => score(b) - score(a))
      .slice(0, limit)
      .map((item) => ({ ...item, source: "for-you", score: 1, reason: { code: "because-viewed", because: { id: "X", name: "Blue mug" } } }));
    return ok({ placement, title: "", layout: placement === "home-grid" ? "grid" : "carousel", limit, items });
  }
  /** @param {string} what */
  erase(what) {
    const { item } = /^[a-z]+$/.test(what) ? { item: undefined } : JSON.parse(what);
    const stays = (/** @type {{name: string, item?: string}} */ event) => (what === "orders" ? event.name !== "purchase" : item && event.item !== item);
    this.#lines = this.#lines.filter((line) => stays(JSON.parse(line)));
    return ok({ lines: this.#lines });
  }
  exportState() {
    return ok({ version: 1, lines: this.#lines });
  }
  importState() {
    this.#lines = [...this.#lines, ...JSON.parse(this.#text()).lines];
    return ok({ lines: this.#lines });
  }
  diagnose() {
    return ok({ shards: this.#shards, events: this.#lines.length });
  }
}

/** @param {{instantiateWasm: Function}} options */
export default ({ instantiateWasm }) => new Promise((resolve) => instantiateWasm({}, () => resolve({ Engine })));
