// SPDX-License-Identifier: MIT
import { AlcoveError } from "./alcoveError.js";
import { readPage } from "./capture/readPage.js";
import { watchNavigation } from "./capture/watchNavigation.js";
import { itemFile } from "./itemFile.js";
import { addStyle } from "./loader/addStyle.js";
import { createReporter } from "./loader/createReporter.js";
import { giveUpSpace } from "./loader/giveUpSpace.js";
import { openManifest } from "./loader/openManifest.js";
import { readMarkup } from "./loader/readMarkup.js";
import { watchDocument } from "./loader/watchDocument.js";
import { whenNeeded } from "./loader/whenNeeded.js";
import { matchLanguage } from "./matchLanguage.js";
import { plan } from "./plan.js";
import { fetchFile } from "./shards/fetchFile.js";

/**
 * @typedef {object} Chunks file names in the upload folder
 * @property {string} host
 * @property {string} engine
 * @property {Record<string, string>} elements by element name
 * @property {Record<string, string>} words by language
 */
/** @typedef {{manifest: import("./types.js").Manifest, bytes: Uint8Array, language: string}} Site */
/** @typedef {[command: string, args: unknown[], resolve: (value: unknown) => void]} Waiting */

/**
 * Starts Alcove on a page: fetches what page, markup and the merchant's files call for, and hands finished bytes to
 * the host. The history is on the other side of that hand-over; nothing here can see it.
 * @param {Window} window
 * @param {string} base the upload folder's address, with a slash at its end
 * @param {Chunks} chunks
 * @param {(url: string) => Promise<any>} load imports a module
 * @returns {(command: string, ...args: unknown[]) => Promise<unknown>}
 */
export function loader(window, base, chunks, load) {
  const { document } = window;
  const { errors, report, failed } = createReporter(document);
  const selector = Object.keys(chunks.elements).join();
  const css = new URL("alcove.css", base).href;
  /** @type {Waiting[]} */
  const waiting = [];
  /** @type {Set<string>} */
  const asked = new Set();
  /** What `alcove('page')` said at this address. @type {{cart?: unknown} | undefined} */
  let stated;
  let statedAt = "";
  /** @type {import("./types.js").Host | undefined} */
  let host;
  /** @type {Promise<Site | undefined> | undefined} */
  let site;
  /** The manifest asked for again, once a file of the build that it named is gone. @type {typeof site} */
  let renewal;
  /** @type {Promise<import("./types.js").Host>} */
  let hosting;
  /** @type {Promise<Record<string, string>[]>} */
  let words;
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  let known = "";

  /** @param {string} name */
  const loadChunk = (name) => {
    asked.add(name);
    return load(new URL(name, base).href).catch(() => {
      throw new AlcoveError("network.failed", name);
    });
  };

  /** The first requests, side by side: engine first would cost a third of the time to the first slate. */
  const start = () => {
    if (site) return;
    addStyle(document, css);
    site = fetchSite();
    const module = fetchFile(base, chunks.engine).then((bytes) => WebAssembly.compile(/** @type {BufferSource} */ (bytes)));
    const code = loadChunk(chunks.host);
    words = site.then(loadWords);
    hosting = Promise.all([code, module, site])
      .then(([{ default: startHost }, module, site]) => {
        const consent = waiting.findLast(([command]) => command === "consent")?.[1][0];
        return site && startHost({ ...site, module, consent, errors, report });
      })
      .catch(failed("engine.failed"))
      .then((started) => (host = started ?? withoutEngine));
    hosting.then(() => {
      for (const [command, args, resolve] of waiting.splice(0)) resolve(host?.run(command, args));
    });
    look();
  };

  /** What answers where there is no engine: the page stays as it was. @type {import("./types.js").Host} */
  const withoutEngine = {
    run: async (command) => (command === "debug" ? { errors } : undefined),
    visit: async () => {},
  };

  /** @param {RequestCache} [cache] */
  const fetchSite = (cache) => fetchFile(base, "manifest.json", cache).then(openSite).catch(failed("manifest.damaged"));

  /** @param {Uint8Array} bytes @returns {Site} */
  const openSite = (bytes) => {
    const opened = openManifest(bytes);
    const { language } = readPage(document, undefined, false);
    return { ...opened, language: language ?? opened.manifest.config?.languages?.default ?? "en" };
  };

  /** The merchant's words, then our own. @param {Site | undefined} site */
  const loadWords = async (site) => {
    const theirs = site?.manifest.config?.languages?.strings ?? {};
    const theirLanguage = matchLanguage(site?.language, Object.keys(theirs));
    const ourLanguage = matchLanguage(site?.language, Object.keys(chunks.words));
    const ours = ourLanguage && (await loadChunk(chunks.words[ourLanguage]).catch(failed("network.failed")));
    return [theirs[theirLanguage ?? ""] ?? {}, ours?.default ?? {}];
  };

  /** Elements may have come: asks for their code and data, or waits until they or the page are ready for it. */
  const look = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const elements = document.querySelectorAll(selector);
    if (!site) return watchView(elements);
    for (const { localName } of elements) {
      const chunk = chunks.elements[localName];
      if (asked.has(chunk)) continue;
      loadChunk(chunk).then(define).catch(failed("page.failed", () => giveUpSpace(elements)));
    }
    const marks = JSON.stringify(readMarkup(document, selector));
    if (marks === known) return;
    known = marks;
    update();
  };
  const watchView = whenNeeded(start);

  /** @param {{default: import("./types.js").DefineElements}} chunk */
  const define = async ({ default: defineElements }) => {
    const [{ elements }, dictionaries, site_] = await Promise.all([hosting, words, site, interactive]);
    defineElements({ host: elements, dictionaries, language: site_?.language ?? "en", css });
  };

  /**
   * Fetches what the page as it now stands calls for and was not asked for yet; then it is the host's turn.
   * @param {Promise<unknown>} before the visits before this one
   * @returns {Promise<void>}
   */
  const visit = async (before) => {
    await told;
    const found = await site;
    if (!found) return;
    const { manifest, bytes } = found;
    const page = readPage(document, stated, manifest.config?.capture?.jsonLd);
    const itemShard = page.item && itemFile(manifest, page, page.item);
    const markup = readMarkup(document, selector);
    const names = plan(manifest, page, markup).filter((name) => !asked.has(name));
    for (const name of names) asked.add(name);
    const isStated = stated !== undefined;
    const shards = (await Promise.all(names.map(fetchShard))).flatMap((shard) => shard ?? []);
    const renewed = await renewal;
    if (renewed && renewed.manifest.build !== manifest.build) {
      site = renewal;
      return visit(before);
    }
    await before;
    await (await hosting).visit({ bytes, page, markup, shards, itemShard, isStated });
  };

  /** A visit that fails keeps the next one waiting for those before it. */
  const update = () => {
    const before = turn;
    return (turn = visit(before).catch(failed("page.failed")).then(() => before));
  };

  /** @param {{code?: string}} error */
  const renewIfGone = ({ code }) => {
    if (code === "shard.not_found") renewal ??= fetchSite("no-cache");
  };

  /** @param {string} name */
  const fetchShard = (name) => fetchFile(base, name).then((bytes) => ({ name, bytes }), failed("shard.damaged", renewIfGone));

  /** @param {unknown} isOver */
  const contentLoaded = (isOver) =>
    new Promise((resolve) => (isOver ? resolve(0) : document.addEventListener("DOMContentLoaded", resolve, { once: true })));
  const { readyState } = document;
  const interactive = contentLoaded(readyState !== "loading");
  /** Deferred scripts have run and stated what they know, the cart for one: no slate is filled without it. */
  const told = contentLoaded(readyState === "complete" || window.performance.timing.domContentLoadedEventStart);
  interactive.then(start);
  watchDocument(document, look);
  watchNavigation(window, () => {
    if (statedAt !== window.location.href) stated = undefined;
    if (site) update();
  });

  /** Several calls may each state a part. @param {unknown} facts */
  const state = async (facts) => {
    const { href } = window.location;
    stated = { ...(statedAt === href && stated), .../** @type {object} */ (facts) };
    statedAt = href;
    if (site) return update();
  };

  return (command, ...args) => {
    if (command === "page") return state(args[0]);
    if (command === "signOut") delete stated?.cart; // it may be the account's
    return host ? host.run(command, args) : new Promise((resolve) => waiting.push([command, args, resolve]));
  };
}
