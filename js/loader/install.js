// SPDX-License-Identifier: MIT
import { loader } from "../loader.js";

const commands = "event page suggest recent consent signOut profile erase export import on debug".split(" ");

/**
 * Puts the loader in the place of the page's queue: makes the calls that waited, then takes new ones. A second
 * script on the same page finds the first one's work.
 * @param {Window} window
 * @param {string} base
 * @param {import("../loader.js").Chunks} chunks
 * @param {(url: string) => Promise<any>} load
 * @returns {import("../types.js").Alcove}
 */
export function install(window, base, chunks, load) {
  const page = /** @type {{alcove?: any}} */ (window);
  const before = page.alcove;
  if (typeof before?.debug === "function") return before;
  const call = loader(window, base, chunks, load);
  const alcove = /** @type {any} */ (call);
  for (const command of commands) alcove[command] = (/** @type {unknown[]} */ ...args) => call(command, ...args);
  page.alcove = alcove;
  if (Array.isArray(before?.queue)) {
    for (const entry of before.queue) if (Array.isArray(entry)) alcove(...entry);
  }
  return alcove;
}
