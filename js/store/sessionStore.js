// SPDX-License-Identifier: MIT
import { newestShards } from "./newestShards.js";

// Five million characters are common; the rest is the shop's.
const maxShardCharacters = 1_000_000;
// The log lies in parts: a browser copies a whole value to write it, and a line must not cost more the more there are.
const linesInPart = 100;

/**
 * A store that lasts as long as the tab. Writing is synchronous, so nothing is lost when a click navigates.
 * @param {Storage} storage
 * @param {string} name
 * @param {import("../types.js").Report} report
 * @returns {import("../types.js").Store}
 */
export function sessionStore(storage, name, report) {
  const keys = { dropped: `${name}.dropped`, shards: `${name}.shards` };

  /** @param {number} n */
  const part = (n) => `${name}.log${n}`;
  /** @param {number} n */
  const readPart = (n) => (storage.getItem(part(n)) ?? "").split("\n").filter(Boolean);
  /** @param {number} n @param {string[]} lines */
  const writePart = (n, lines) => storage.setItem(part(n), lines.join("\n"));

  const readLog = () => {
    /** @type {string[]} */
    const log = [];
    for (let n = 0; readPart(n)[0]; n++) log.push(...readPart(n));
    return log;
  };
  const clearLog = () => {
    for (let n = 0; readPart(n)[0]; n++) storage.removeItem(part(n));
  };
  const readDropped = () => Number(storage.getItem(keys.dropped)) || 0;

  /**
   * Writes the log; where storage is full, the kept shards and then the oldest lines go.
   * @param {string[]} lines
   * @returns {boolean} whether there was room for any
   */
  const writeLog = (lines) => {
    for (let rest = lines; ; ) {
      try {
        clearLog();
        for (let n = 0; n < rest.length; n += linesInPart) writePart(n / linesInPart, rest.slice(n, n + linesInPart));
        if (rest.length < lines.length) storage.setItem(keys.dropped, `${readDropped() + lines.length - rest.length}`);
        return rest.length > 0;
      } catch {
        if (!rest.length) return report("store.full"), false;
        if (storage.getItem(keys.shards)) storage.removeItem(keys.shards);
        else rest = rest.slice(Math.ceil(rest.length / 8));
      }
    }
  };

  /** @param {string} line */
  const append = (line) => {
    let n = 0;
    while (readPart(n)[linesInPart - 1]) n++;
    try {
      writePart(n, [...readPart(n), line]);
      return true;
    } catch {
      return writeLog([...readLog(), line]);
    }
  };

  /** @returns {import("../types.js").KeptShard[]} */
  const readShards = () => {
    try {
      /** @type {[string, string, number, string][]} */
      const rows = JSON.parse(storage.getItem(keys.shards) ?? "[]");
      return rows.map(([item, name, at, text]) => ({ item, name, at, bytes: toBytes(text) }));
    } catch {
      return [];
    }
  };

  /** @param {import("../types.js").KeptShard[]} shards */
  const writeShards = (shards) => {
    let room = maxShardCharacters;
    const rows = newestShards(shards)
      .map(({ item, name, at, bytes }) => [item, name, at, toText(bytes)])
      .filter(([, , , text]) => (room -= String(text).length) > 0);
    try {
      storage.setItem(keys.shards, JSON.stringify(rows));
    } catch {
      storage.removeItem(keys.shards); // the log needs the room more
    }
  };

  return {
    kind: "session",
    lines: async () => readLog(),
    append: async (line) => append(line),
    drop: async (count) => void writeLog(readLog().slice(count)),
    rewrite: async (change) => void writeLog(change(readLog())),
    dropped: async () => readDropped(),
    shards: async () => newestShards(readShards()),
    keepShard: async (shard) => writeShards([shard, ...readShards().filter(({ item }) => item !== shard.item)]),
    forgetShards: async (item) =>
      item === undefined ? storage.removeItem(keys.shards) : writeShards(readShards().filter((kept) => kept.item !== item)),
    async clear() {
      clearLog();
      for (const key of Object.values(keys)) storage.removeItem(key);
    },
    close() {},
  };
}

/** A character a byte, none of those that JSON makes six of. @param {Uint8Array} bytes */
function toText(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte + 256);
  return text;
}

/** @param {string} text */
function toBytes(text) {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
