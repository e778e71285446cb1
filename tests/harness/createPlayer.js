// SPDX-License-Identifier: MIT

/**
 * One call at the engine's boundary; what it reads from the inbox stands beside it, as text or as a file.
 * @typedef {{ call: string, text?: string, inbox?: { text?: string, file?: string } }} Step
 */

/**
 * Plays boundary calls over the WASM, under Node as in a page: the twin of tests/player/main.cpp.
 * @param {() => any} newEngine
 * @param {(file: string) => Uint8Array} bytesOf a file's unpacked bytes
 * @returns {(visit: readonly Step[]) => string[]} the reply to each call; every visit has a new engine
 */
export function createPlayer(newEngine, bytesOf) {
  const encoder = new TextEncoder();
  return (visit) => {
    const engine = newEngine();
    const replies = visit.map(({ call, text, inbox }) => {
      if (inbox) {
        const bytes = inbox.file === undefined ? encoder.encode(inbox.text) : bytesOf(inbox.file);
        engine.inbox(bytes.length).set(bytes);
      }
      return text === undefined ? engine[call]() : engine[call](text);
    });
    engine.delete();
    return replies;
  };
}
