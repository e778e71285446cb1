// SPDX-License-Identifier: MIT
import { AlcoveError } from "./alcoveError.js";
import { engineClient } from "./engineClient.js";
import { createPacer } from "./host/createPacer.js";
import { createSlots } from "./host/createSlots.js";
import { openHistory } from "./host/openHistory.js";
import { watchSeen } from "./host/watchSeen.js";

/** What makes it another page. @param {import("./types.js").Page} page */
function identity({ type, item, category }) {
  return JSON.stringify([type, item, category]);
}

/**
 * Owns engine and history; elements and the page's calls speak to it. It is handed finished bytes and reaches no
 * network.
 * @param {import("./types.js").HostOptions & {engine: import("../wasm/engine.js").Engine, window: Window, now: () => number}} options
 * @returns {Promise<import("./types.js").Host>}
 */
export async function startHost({ engine: handle, manifest, bytes, language, consent, errors, report, window, now }) {
  const { document } = window;
  const engine = engineClient(handle);
  const time = () => new Date(now()).toISOString();
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let configured = bytes;
  const configure = () => {
    const { warnings } = engine.configure(configured, { language, timezone, now: time() });
    for (const { code, path } of warnings) report(code, `/config${path}`);
  };
  configure();
  const globalPrivacyControl = /** @type {{globalPrivacyControl?: boolean}} */ (window.navigator).globalPrivacyControl === true;
  const history = await openHistory({ engine, manifest, consent, report, now, globalPrivacyControl });

  /** @type {import("./types.js").Page} */
  let page = { type: "other" };
  /** The last view that was recorded. */
  let viewed = { key: "", href: "" };
  let hasAddListener = false;
  /** @type {(value?: unknown) => void} */
  let ready;
  const isReady = new Promise((resolve) => (ready = resolve));
  /** Item shards that this page was given, by name. @type {Map<string, Uint8Array>} */
  const given = new Map();

  /**
   * Runs at the edge to the page: whatever goes wrong becomes a report.
   * @template T
   * @param {string} path
   * @param {() => T} work
   * @returns {T | undefined}
   */
  const guarded = (path, work) => {
    try {
      const value = work();
      return value instanceof Promise ? /** @type {T} */ (value.catch(failed(path))) : value;
    } catch (error) {
      failed(path)(error);
    }
  };
  /** @param {string} path @returns {(error: unknown) => undefined} */
  const failed = (path) => (error) => {
    if (error instanceof AlcoveError) report(error.code, error.path || path, error.detail);
    else report("page.failed", path, error instanceof Error ? error.name : "");
  };

  /** @param {import("./types.js").AlcoveEvent} event */
  const record = (event) => guarded("event", () => history.record(event));

  /** @param {import("./types.js").SuggestRequest} request @returns {import("./types.js").Slate | undefined} */
  const ask = (request) =>
    guarded(request.placement ?? request.kind ?? "", () => {
      const { type, item, category, cart } = { ...page, ...request.page };
      return engine.query({ kind: "suggest", ...history.visitor(), ...request, page: { type, item, category, cart }, now: time() });
    });
  const slots = createSlots(ask, guarded);

  /**
   * One view is recorded once, also where a single-page shop and the browser both tell of it. What is known of the
   * item is kept where its view was.
   * @param {boolean} isStated
   * @param {string} [itemShard]
   */
  const recordView = (isStated, itemShard = "") => {
    const { href } = window.location;
    const { type, item, category } = page;
    const key = JSON.stringify([type, type === "product" ? item : category]);
    if (key === viewed.key && !(isStated && href !== viewed.href)) return;
    viewed = { key, href };
    if (type === "category" && category) record({ name: "view_category", category });
    if (type !== "product" || !item || !record({ name: "view_item", item, category })) return;
    const bytes = given.get(itemShard);
    if (bytes) guarded("store", () => history.keepShard(item, { name: itemShard, bytes }));
  };

  /** @type {Record<string, (...args: any[]) => unknown>} */
  const commands = {
    event: (event) => history.record(event),
    consent: async (state) => {
      if (state === "denied") given.clear();
      await history.setConsent(state);
      if (state === "denied") await slots.reset();
    },
    signOut() {
      page = { ...page, cart: undefined };
      return commands.erase("orders");
    },
    suggest: async (request) => (await isReady, ask(request)),
    recent: async (request) => (await isReady, ask({ kind: "recent", ...request })),
    profile: () => history.profile(),
    erase: async (what = "all") => {
      if (what !== "orders") given.clear();
      await history.erase(what);
      await slots.reset();
    },
    export: () => history.exportState(),
    import: (state) => history.importState(state),
    on(type, listener) {
      document.addEventListener(`alcove:${type}`, listener);
      hasAddListener ||= type === "add";
    },
    debug: () => ({ errors, page, slots: slots.list(), engine: engine.diagnose() }),
  };

  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) guarded("pageshow", history.reload);
  });
  window.addEventListener("storage", (event) => {
    guarded("storage", () => history.hear(event)?.then(slots.reset));
  });

  return {
    async run(command, args) {
      if (Object.hasOwn(commands, command)) return guarded(command, () => commands[command](...args));
      report("call.unknown", command);
    },

    async visit({ bytes, page: next, markup, shards, itemShard, isStated }) {
      if (bytes !== configured) {
        configured = bytes; // the shop has a new build
        guarded("manifest", configure);
      }
      const breathe = createPacer();
      for (const { name, bytes } of shards) {
        guarded(name, () => {
          engine.addShard(name, bytes);
          if (name === itemShard) given.set(name, bytes);
        });
        await breathe();
      }
      const isNew = identity(next) !== identity(page);
      const isOtherCart = `${next.cart}` !== `${page.cart}`;
      page = next;
      recordView(isStated, itemShard);
      ready();
      if (isNew) slots.reset();
      else if (isOtherCart && page.type === "cart") slots.refresh(); // elsewhere it stays, under the shopper's hand
      await slots.cover(markup);
    },

    elements: {
      place: (slot) => slots.place(slot),
      remove: (slot) => slots.remove(slot),
      seen: watchSeen,
      record,
      canAdd: () => hasAddListener,
      report,
    },
  };
}
