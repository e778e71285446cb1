// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";
import { storageKind } from "../storageKind.js";
import { inEveryStore } from "../store/inEveryStore.js";
import { openStore } from "../store/openStore.js";
import { createNote } from "./createNote.js";
import { createPacer } from "./createPacer.js";
import { visitorMarks } from "./visitorMarks.js";

const states = ["granted", "denied", "unset"];

/**
 * @typedef {object} HistoryOptions
 * @property {ReturnType<typeof import("../engineClient.js").engineClient>} engine
 * @property {import("../types.js").Manifest} manifest
 * @property {unknown} consent
 * @property {import("../types.js").Report} report
 * @property {() => number} now
 * @property {boolean} globalPrivacyControl
 */

/**
 * The shopper's history: the engine's memory and the store that outlives it.
 * @param {HistoryOptions} options
 */
export async function openHistory({ engine, manifest, consent, report, now, globalPrivacyControl }) {
  const { shop, privacy, experiments } = manifest.config ?? {};
  const name = shop?.id ? `alcove.${shop.id}` : "alcove";
  const answer = createNote(`${name}.consent`);
  const erasing = createNote(`${name}.erasing`);
  /** @param {unknown} state @returns {state is string} */
  const knows = (state) => states.includes(/** @type {string} */ (state));
  /** @param {string} state */
  const remember = (state) => answer.write(state === "unset" ? undefined : state);
  let state = knows(consent) ? consent : (answer.read() ?? "unset");
  if (knows(consent)) remember(state);
  let asked = state;
  const kind = () => storageKind({ consent: state, globalPrivacyControl, privacy });

  /** What was recorded since the log was last read. @type {string[]} */
  let since = [];

  /** Reads the log into the engine: other tabs write it too. */
  const refresh = async () => {
    since = [];
    const { drop } = engine.restore(await store.lines());
    engine.restore(["", "", ...since]); // an empty line first: these are added
    if (drop) store.drop(drop).catch(() => report("store.failed", "drop"));
  };

  /** @param {typeof store.kind} kind */
  const marks = (kind) => visitorMarks(`${name}.visitor`, kind);

  /** Reads the log and the shards of what was viewed into the engine. */
  const load = async () => {
    if (store.kind === "memory") marks("memory");
    await refresh();
    const breathe = createPacer();
    for (const { name, bytes, item } of (await store.shards()).reverse()) {
      try {
        engine.addShard(name, bytes);
      } catch {
        await store.forgetShards(item); // damaged, or of a format that is no longer read
      }
      await breathe();
    }
  };

  /** The kind that was asked for; the browser may have granted a humbler one. */
  let wished = kind();
  let store = await openStore(wished, name, report);
  /** This tab's own, whatever is in use: written in the caller's task, and there on its next page. */
  const session = await openStore("session", name, () => {});

  /**
   * A page that is left may lose what it gave a database last, before the browser has answered. Until it has, the line
   * stands in the session, from where the next page carries it over.
   * @param {string} line
   */
  const append = async (line) => {
    if (store.kind !== "persistent") return store.append(line);
    session.append(line);
    const isWritten = await store.append(line);
    if (isWritten) await session.rewrite((lines) => lines.filter((each) => each !== line));
    return isWritten;
  };

  /** What a humbler store holds goes over, each line once: the page may be left in the middle of it. @param {typeof store} from */
  const carry = async (from) => {
    const carried = await from.lines();
    const add = (/** @type {string[]} */ lines) => {
      const held = new Set(lines);
      return [...lines, ...carried.filter((line) => !held.has(line))];
    };
    if (carried.length) await store.rewrite(add);
    for (const shard of await from.shards()) await store.keepShard(shard);
    await from.drop(carried.length); // what came meanwhile stays
    await from.forgetShards();
  };

  /** Changes of the whole history, one after the other. @type {Promise<unknown>} */
  let turn = Promise.resolve();
  /** @param {() => Promise<void>} work @returns {Promise<void>} */
  const inTurn = (work) => {
    const done = turn.then(work, work);
    turn = done;
    return done;
  };

  const clearAll = () => inEveryStore(name, (each) => each.clear());

  /**
   * The last answer counts. Granted: the session's history is carried over. Denied: all is erased, but where another
   * page was given the answer only this tab's session is: what lasts that page erases, if it still wants to.
   */
  const changeConsent = async (isHeard = false) => {
    if (asked === state) return;
    state = asked;
    const previous = store;
    if (state !== "denied" && kind() === wished) return;
    wished = kind();
    const opened = await openStore(wished, name, report);
    if (state !== "denied" && opened.kind === previous.kind) return opened.close(); // no more is granted
    store = opened;
    if (state === "denied") {
      if (isHeard) await session.clear();
      previous.close();
      if (!isHeard) await clearAll();
    } else if (previous.kind !== "persistent") await carry(previous);
    else previous.close();
    await load();
  };

  /** Another page may have been given an answer since. */
  const heedAnswer = () => {
    const last = answer.read();
    if (knows(last)) asked = last;
    return changeConsent(true);
  };

  /** Changes a whole log, as other tabs have left it. @param {() => {lines: string[]}} change */
  const rewrite = async (change, where = store) => {
    await where.rewrite((lines) => {
      engine.restore(lines);
      return change().lines;
    });
    await refresh();
  };

  /** Who forgets everything is another visitor. @param {any} what */
  const forgetMarks = (what) => what === "orders" || what.item || marks("memory");

  /** @param {any} what as the engine takes it */
  const forgetHere = async (what, where = store) => {
    await rewrite(() => engine.erase(what), where);
    forgetMarks(what);
    if (what !== "orders") await where.forgetShards(what.item);
  };

  /** Also what an earlier choice left in another store, or it would come back with that choice. @param {string} text what */
  const forget = async (text) => {
    const what = JSON.parse(text);
    await forgetHere(what);
    await inEveryStore(name, async (each) => each.kind !== store.kind && forgetHere(what, each));
  };

  // The page before, or another tab, may have been granted more than this tab's session knew of; or a line was cut short.
  if (store.kind === "persistent") await carry(session).catch(() => report("store.failed", "carry")); // full: the next page tries again
  const unfinished = erasing.read(); // the page before was left in the middle of it
  if (unfinished) await forget(unfinished).catch(() => {});
  erasing.write();
  await load();
  if (state === "denied") await clearAll();
  await heedAnswer();

  /** What experiments go by, where the site has any. */
  const visitor = () => experiments && marks(store.kind);

  return {
    visitor,

    /**
     * Takes an event into engine and store, in the caller's own task.
     * @param {import("../types.js").AlcoveEvent} event
     * @returns {Promise<boolean> | undefined} whether it was written, once it is; nothing where it is not to be kept
     */
    record(event) {
      const time = new Date(now()).toISOString();
      const { line } = engine.record({ ...event, time, path: location.pathname });
      if (!line) return;
      since.push(line);
      return append(line);
    },

    /** @param {string} item @param {import("../types.js").Shard} shard */
    keepShard: (item, shard) => store.keepShard({ item, ...shard, at: now() }),

    /** Changes what may be remembered. @param {unknown} next */
    setConsent(next) {
      if (!knows(next)) throw new AlcoveError("call.unknown_value", "consent", String(next));
      asked = next;
      remember(next);
      return inTurn(() => changeConsent());
    },

    /** @param {unknown} what */
    erase(what) {
      const text = JSON.stringify(what);
      erasing.write(text);
      return inTurn(() => forget(text).finally(() => erasing.write()));
    },

    /** @param {object} exported */
    importState: (exported) => inTurn(() => rewrite(() => engine.importState(exported))),

    /** What is remembered, as `importState` takes it. */
    async exportState() {
      await inTurn(refresh);
      return engine.exportState();
    },

    /** What is remembered, for the shopper's eyes. */
    async profile() {
      await inTurn(refresh);
      return {
        ...engine.query({ kind: "profile" }),
        lines: engine.exportState().lines,
        storage: store.kind,
        consent: state,
        visitor: visitor(),
        globalPrivacyControl,
        dropped: await store.dropped(),
        shards: (await store.shards()).map(({ item, name }) => ({ item, name })),
      };
    },

    /** Reads again what other pages wrote while this one slept; the last answer counts, wherever it was given. */
    reload: () => inTurn(async () => (await heedAnswer(), load())),

    /**
     * Another tab has written a note: its answer counts here, its erasure in this tab's session. What lasts it
     * erases itself; here that may be long over.
     * @param {{key: string | null, newValue: string | null}} note
     * @returns {Promise<void> | undefined} where it is no note of ours
     */
    hear({ key, newValue }) {
      if (key === answer.key) return this.reload();
      if (key !== erasing.key) return;
      const what = JSON.parse(newValue ?? '"orders"');
      forgetMarks(what);
      return inTurn(() => (newValue && store.kind !== "persistent" ? forgetHere(what) : refresh()));
    },
  };
}
