// SPDX-License-Identifier: MIT

/**
 * What each engine can do with a tab. Functions run in the page's own world and may return a promise; arguments and
 * results are JSON. No part of it needs `eval` in the page, so a strict policy stands as it is.
 * @typedef {object} Raw
 * @property {(url: string) => Promise<unknown>} open ends once the page has loaded, as `reload` and `back` do
 * @property {<Args extends any[], Value>(fn: (...args: Args) => Value, ...args: Args) => Promise<Awaited<Value>>} evaluate
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} back
 * @property {(x: number, y: number) => Promise<unknown>} clickAt in CSS pixels of the window
 * @property {(key: string) => Promise<unknown>} press a character, or the name of a key: Enter Tab Escape ArrowLeft ArrowRight
 * @property {(width: number, height: number) => Promise<unknown>} resize the page's part of the window
 * @property {(file: string) => Promise<unknown>} screenshot what the window shows, as PNG
 * @property {() => Promise<unknown>} close
 */
/**
 * `until` asks until the answer is true, also over a change of page, and gives the answer; `arrive` waits until a page
 * whose address holds `part` has loaded; `click` is a real click at the element's middle, once it stands still and
 * nothing lies over it.
 * @typedef {Raw & {
 *   until: <Args extends any[], Value>(fn: (...args: Args) => Value, ...args: Args) => Promise<Awaited<Value>>,
 *   arrive: (part: string) => Promise<void>,
 *   click: (selector: string, index?: number) => Promise<void>,
 *   type: (selector: string, text: string) => Promise<void>,
 * }} Tab
 */

const patience = 15_000;

/**
 * What is the same in every engine, upon what differs.
 * @param {Raw} raw
 * @returns {Tab}
 */
export function tab(raw) {
  /** @type {Tab["until"]} */
  async function until(fn, ...args) {
    const deadline = Date.now() + patience;
    for (;;) {
      const value = await raw.evaluate(fn, ...args).catch((error) => {
        if (Date.now() > deadline) throw error;
      });
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`not within ${patience / 1000} s: ${fn} ${JSON.stringify(args)}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** @type {Tab["click"]} */
  async function click(selector, index = 0) {
    const place = await until(async (selector, index) => {
      const element = document.querySelectorAll(selector)[index];
      element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const middle = () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
      };
      if (!element) return undefined;
      const before = middle();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { x, y } = middle();
      const hit = document.elementFromPoint(x, y);
      return before.x === x && before.y === y && hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : undefined;
    }, selector, index);
    if (place) await raw.clickAt(place.x, place.y);
  }

  /** @type {Tab["type"]} */
  async function type(selector, text) {
    await click(selector);
    for (const character of text) await raw.press(character);
  }

  /** @type {Tab["arrive"]} */
  const arrive = async (part) =>
    void (await until((part) => location.href.includes(part) && document.readyState === "complete", part));

  return { ...raw, until, arrive, click, type };
}
