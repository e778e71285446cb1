// SPDX-License-Identifier: MIT
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { application } from "../../demo/server/application.js";

/** @typedef {{ method: string, path: string, status: number }} Asked `path` with its query; `status` 0 until answered, or dropped */
/** @typedef {{ kind: "error" | "unhandledrejection" | "securitypolicyviolation" | "alcove:error" | "console.error" | "resource", text: string, page: string }} Problem */
/**
 * Changes an answer: to "drop" (the connection breaks), to "cut" (it breaks in the middle of the answer), to other bytes,
 * to a bare status, or to a whole answer of its own; undefined leaves it. May wait.
 * @typedef {"drop" | "cut" | Uint8Array | number | Response | undefined} Altered
 * @typedef {(path: string, bytes: Uint8Array) => Altered | Promise<Altered>} Alter
 */
/**
 * @typedef {object} TestShop
 * @property {string} url
 * @property {Asked[]} requests all that was asked for, in the order in which it came; empty it by `length = 0`
 * @property {Problem[]} problems what went wrong on the pages, as far as it has arrived; see `problemsOf`
 * @property {Alter} alter assign it; by default nothing is altered
 * @property {(what: any) => void} told assign it; takes what a page posts to /test/told, as JSON
 * @property {(tab: import("./drivers/tab.js").Raw) => Promise<string[]>} problemsOf waits for what this tab's page has to tell, and gives all that was told, as `kind page: text`
 * @property {() => Promise<void>} close
 */

const demo = fileURLToPath(new URL("../../build/demo", import.meta.url));
const noteProblems = readFileSync(new URL("noteProblems.js", import.meta.url), "utf8");

/**
 * The demo shop as it is served, with its policy, watched: each page runs a script of the test's first, from the shop's
 * own origin.
 * @param {{ root?: string, cache?: boolean, first?: string }} [options] `cache: false` lets browsers keep nothing; `first` is script text
 * @returns {Promise<TestShop>}
 */
export async function testShop({ root = demo, cache = true, first = "" } = {}) {
  const app = application(root);

  /** @type {Parameters<typeof getRequestListener>[0]} */
  async function answer(request, { incoming, outgoing }) {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/test/first.js") return new Response(noteProblems + first, { headers: { "content-type": "text/javascript", "cache-control": "no-store" } });
    if (pathname === "/test/problem") {
      shop.problems.push(await request.json());
      return new Response(null, { status: 204 });
    }
    if (pathname === "/test/told") {
      shop.told(await request.json());
      return new Response(null, { status: 204 });
    }
    const asked = { method: request.method, path: pathname + search, status: 0 };
    shop.requests.push(asked);
    const plain = new Headers(request.headers);
    plain.delete("accept-encoding");
    const hasBody = !["GET", "HEAD"].includes(request.method);
    const reply = await app.fetch(new Request(request.url, { method: request.method, headers: plain, ...(hasBody && { body: await request.arrayBuffer() }) }));
    const bytes = withFirst(reply, new Uint8Array(await reply.arrayBuffer()));
    const altered = await shop.alter(pathname, bytes);
    if (altered === "drop") {
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (altered === "cut") {
      outgoing.writeHead(200, { "content-type": reply.headers.get("content-type") ?? "", "content-length": bytes.length });
      outgoing.write(bytes.slice(0, bytes.length >> 1), () => incoming.socket.destroy());
      return RESPONSE_ALREADY_SENT;
    }
    if (altered instanceof Response) {
      asked.status = altered.status;
      return isPage(altered) ? new Response(withFirst(altered, new Uint8Array(await altered.arrayBuffer())), altered) : altered;
    }
    asked.status = typeof altered === "number" ? altered : reply.status;
    const headers = new Headers(reply.headers);
    headers.delete("content-length");
    if (!cache) {
      headers.set("cache-control", "no-store");
      headers.delete("etag");
    }
    const body = typeof altered === "number" ? null : altered ?? bytes;
    return new Response([204, 304].includes(asked.status) ? null : /** @type {BodyInit} */ (body), { status: asked.status, headers });
  }

  const server = createServer(getRequestListener(answer)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

  /** @type {TestShop} */
  const shop = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    problems: [],
    alter: () => undefined,
    told: () => {},
    async problemsOf(tab) {
      await tab.evaluate(() => Promise.all(/** @type {any} */ (window).problemNotes));
      return shop.problems.map(({ kind, page, text }) => `${kind} ${page}: ${text}`);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return shop;
}

/** @param {Response} reply */
function isPage(reply) {
  return reply.headers.get("content-type")?.startsWith("text/html");
}

/** @param {Response} reply @param {Uint8Array} bytes */
function withFirst(reply, bytes) {
  if (!isPage(reply)) return bytes;
  const page = new TextDecoder().decode(bytes);
  if (page.includes("/test/first.js")) return bytes;
  return new TextEncoder().encode(page.replace("<head>", '<head><script src="/test/first.js"></script>'));
}
