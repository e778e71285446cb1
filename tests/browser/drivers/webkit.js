// SPDX-License-Identifier: MIT
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "./startProgram.js";
import { webDriver } from "./webDriver.js";
import { webkitTab } from "./webkitTab.js";

/** @typedef {import("./openBrowser.js").Profile} Profile */

/** No switch of MiniBrowser's blocks site data as a shopper's settings can, so the page is told what such a page is told. */
const refuseStorage = `for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("The operation is insecure.", "SecurityError"); } });
}`;

/**
 * WebKitGTK's MiniBrowser by WebKitWebDriver, on a screen in memory: it has no mode without one.
 * @param {import("./openBrowser.js").Options} options
 * @returns {Promise<import("./openBrowser.js").Engine>}
 */
export async function webkit({ wasm = true, storage = true }) {
  const screen = await startProgram("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
  const [display] = await once(/** @type {import("node:stream").Readable} */ (screen.child.stdio[3]), "data");
  const settings = mkdtempSync(join(tmpdir(), "alcove-webkit-"));
  mkdirSync(join(settings, "gtk-3.0"));
  writeFileSync(join(settings, "gtk-3.0/gtk.css"), "* { min-width: 0; padding: 0; margin: 0; border-width: 0; }"); // else no window under 447 px
  const environment = {
    DISPLAY: `:${String(display).trim()}`,
    XDG_CONFIG_HOME: settings,
    GSETTINGS_BACKEND: "memory",
    NO_AT_BRIDGE: "1",
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // root and containers have none; it opens our own pages only
    ...(wasm ? {} : { JSC_useWasm: "0" }),
  };
  /** @type {Set<Profile>} */
  const open = new Set();
  return {
    first: storage ? "" : refuseStorage,
    async newProfile(size) {
      const profile = await newProfile(environment, size);
      const { close } = profile;
      profile.close = async () => void (open.delete(profile) && (await close()));
      open.add(profile);
      return profile;
    },
    async close() {
      await Promise.all([...open].map((profile) => profile.close()));
      await screen.close();
      rmSync(settings, { recursive: true, force: true });
    },
  };
}

/**
 * A driver process takes one session, and a session is a profile that starts empty.
 * @param {Record<string, string>} environment
 * @param {{ width: number, height: number }} size
 * @returns {Promise<Profile>}
 */
async function newProfile(environment, size) {
  const port = await freePort();
  const driver = await startProgram("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], environment);
  const call = webDriver(`http://127.0.0.1:${port}`);
  for (let tries = 0; !(await call("GET", "/status").catch(() => false)); tries++) {
    if (tries > 200) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { sessionId } = await call("POST", "/session", { capabilities: {} }); // by default it starts its own package's MiniBrowser
  const session = `/session/${sessionId}`;
  const [first] = await call("GET", `${session}/window/handles`);
  let unused = first;
  return {
    async newTab() {
      const handle = unused ?? (await call("POST", `${session}/window/new`, { type: "tab" })).handle;
      unused = undefined;
      const tab = webkitTab((method, path, body) => call(method, session + path, body), handle);
      await tab.resize(size.width, size.height);
      return tab;
    },
    async close() {
      await call("DELETE", session).finally(() => driver.close());
    },
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
