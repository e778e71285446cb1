// SPDX-License-Identifier: MIT
import { openStore } from "./openStore.js";

/**
 * Erases what any store of this name holds.
 * @param {string} name
 */
export async function forgetEverywhere(name) {
  for (const kind of /** @type {const} */ (["persistent", "session"])) {
    try {
      const store = await openStore(kind, name, () => {});
      await store.clear();
      store.close();
    } catch {} // not to be opened: holds nothing that we could erase
  }
}
