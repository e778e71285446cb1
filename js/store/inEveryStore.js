// SPDX-License-Identifier: MIT
import { openStore } from "./openStore.js";

/**
 * Works in each store of this name that outlives a page, whichever is in use.
 * @param {string} name
 * @param {(store: import("../types.js").Store) => Promise<unknown>} work
 */
export async function inEveryStore(name, work) {
  for (const kind of /** @type {const} */ (["persistent", "session"])) {
    try {
      const store = await openStore(kind, name, () => {});
      await work(store);
      store.close();
    } catch {} // not to be opened: holds nothing that we could change
  }
}
