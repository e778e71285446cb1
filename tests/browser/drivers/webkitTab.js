// SPDX-License-Identifier: MIT
import { writeFileSync } from "node:fs";

/** WebDriver's code points for keys that are no characters. @type {Record<string, string>} */
const keys = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", ArrowLeft: "\uE012", ArrowRight: "\uE014" };

/**
 * @param {ReturnType<typeof import("./webDriver.js").webDriver>} call within the session
 * @param {string} handle the tab's
 * @returns {import("./tab.js").Raw}
 */
export function webkitTab(call, handle) {
  /** A session's calls go to its current tab, so each one says which it means. @type {typeof call} */
  const here = async (...of) => {
    await call("POST", "/window", { handle });
    return call(...of);
  };

  /** @type {import("./tab.js").Raw["evaluate"]} */
  async function evaluate(fn, ...args) {
    const script = `const [args, done] = arguments;
      (async () => (${fn})(...args))().then((value) => done({ value }), (error) => done({ error: String(error) + "\\n" + error?.stack }));`;
    const { value, error } = await here("POST", "/execute/async", { script, args: [args] });
    if (error) throw new Error(error);
    return value;
  }

  /** The window's size that gives the page this one. @param {number} width @param {number} height */
  async function resize(width, height) {
    const inner = () => evaluate(() => [window.innerWidth, window.innerHeight]);
    const [across, down] = await inner();
    const outer = await here("GET", "/window/rect");
    await here("POST", "/window/rect", { width: width + outer.width - across, height: height + outer.height - down });
    for (let tries = 0; String(await inner()) !== `${width},${height}`; tries++) {
      if (tries > 100) throw new Error(`the page is ${await inner()}, not ${width},${height}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** @param {string} type @param {object[]} actions */
  const act = (type, actions) => here("POST", "/actions", { actions: [{ type, id: type, actions }] });

  return {
    evaluate,
    resize,
    open: (url) => here("POST", "/url", { url }),
    reload: () => here("POST", "/refresh", {}),
    back: () => here("POST", "/back", {}),
    clickAt: (x, y) => act("pointer", [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    press: (key) => act("key", ["keyDown", "keyUp"].map((type) => ({ type, value: keys[key] ?? key }))),
    screenshot: async (file) => writeFileSync(file, Buffer.from(await here("GET", "/screenshot"), "base64")),
    close: () => here("DELETE", "/window"),
  };
}
