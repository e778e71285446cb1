// SPDX-License-Identifier: MIT
import { openReply } from "./openReply.js";

/**
 * The engine with values in the place of JSON text. Errors are thrown as `AlcoveError`.
 * @param {import("../wasm/engine.js").Engine} engine
 */
export function engineClient(engine) {
  const encoder = new TextEncoder();
  /** @param {Uint8Array | string} content */
  const fill = (content) => {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    engine.inbox(bytes.length).set(bytes);
  };
  return {
    /** @param {Uint8Array} manifest @param {object} environment */
    configure(manifest, environment) {
      fill(manifest);
      return openReply(engine.configure(JSON.stringify(environment)));
    },
    /** @param {readonly string[]} lines @returns {{drop?: number}} */
    restore(lines) {
      fill(lines.join("\n"));
      return openReply(engine.restore());
    },
    /** @param {object} event @returns {{line?: string, refused?: string}} */
    record: (event) => openReply(engine.record(JSON.stringify(event))),
    /** @param {string} name @param {Uint8Array} bytes */
    addShard(name, bytes) {
      fill(bytes);
      return openReply(engine.addShard(name));
    },
    /** @param {object} request */
    query: (request) => openReply(engine.query(JSON.stringify(request))),
    /** @param {unknown} what @returns {{lines: string[]}} */
    erase: (what) => openReply(engine.erase(typeof what === "string" ? what : JSON.stringify(what))),
    exportState: () => openReply(engine.exportState()),
    /** @param {object} state @returns {{lines: string[]}} */
    importState(state) {
      fill(JSON.stringify(state));
      return openReply(engine.importState());
    },
    diagnose: () => openReply(engine.diagnose()),
  };
}
