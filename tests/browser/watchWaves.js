// SPDX-License-Identifier: MIT

const quiet = 120;

/**
 * Makes an order of requests that speed cannot change: what Alcove asks for is held until nothing more is asked, then
 * answered together. One such wave holds all that the page could ask for from what it knew. (As requests come in, their
 * order also tells which of six connections was faster.)
 * @param {import("./testShop.js").TestShop} shop
 * @returns {() => string[][]} gives the waves since it was last called, each sorted
 */
export function watchWaves(shop) {
  /** @type {string[][]} */
  const waves = [];
  /** @type {{ paths: string[], end: () => void, timer?: ReturnType<typeof setTimeout>, ended: Promise<undefined> } | undefined} */
  let wave;
  const start = () => {
    let end = () => {};
    const ended = new Promise((/** @type {(value: undefined) => void} */ resolve) => (end = () => resolve(undefined)));
    return { paths: [], end, ended };
  };
  shop.alter = (path) => {
    if (!path.startsWith("/alcove/")) return undefined;
    const now = (wave ??= start());
    now.paths.push(path);
    clearTimeout(now.timer);
    now.timer = setTimeout(() => {
      waves.push(now.paths.sort());
      wave = undefined;
      now.end();
    }, quiet);
    return now.ended;
  };
  return () => waves.splice(0);
}
