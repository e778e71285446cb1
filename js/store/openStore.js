// SPDX-License-Identifier: MIT
import { indexedStore } from "./indexedStore.js";
import { memoryStore } from "./memoryStore.js";
import { sessionStore } from "./sessionStore.js";

const patience = 2000;

/**
 * Opens the wished store, or the next humbler one that the browser grants.
 * @param {import("../types.js").Store["kind"]} kind
 * @param {string} name
 * @param {import("../types.js").Report} report
 * @returns {Promise<import("../types.js").Store>}
 */
export async function openStore(kind, name, report) {
  try {
    if (kind === "persistent") return await answered(indexedStore(name, report));
  } catch {
    report("store.unavailable", kind);
  }
  try {
    if (kind !== "memory") return sessionStore(sessionStorage, name, report);
  } catch {
    report("store.unavailable", "session");
  }
  return memoryStore();
}

/**
 * A database can be stuck until the browser is closed; the page does without then.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
const answered = (promise) => Promise.race([promise, new Promise((_, reject) => setTimeout(reject, patience))]);
