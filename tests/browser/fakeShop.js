// SPDX-License-Identifier: MIT
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export const manifest = {
  format: 1,
  build: "3f0c8f1d2e4b5a69",
  builtAt: "2026-11-20T00:00:00Z",
  catalogue: { items: 24, languages: [], itemFiles: 0, categoryFiles: 3 },
  support: { k: 3, by: "shoppers" },
  files: { changes: true },
  config: {
    version: 1,
    shop: { name: "Test shop" },
    placements: {
      "home-for-you": { limit: 8, layout: "carousel", sources: [{ model: "for-you" }] },
      "product-related": { limit: 8, layout: "carousel", sources: [{ model: "related" }] },
    },
    privacy: { history: { default: "session", withConsent: "persistent" }, gpc: "session-only" },
  },
};

/**
 * A small shop on a server of its own, with the runtime built around the fake engine. Pages are `head` and `body` by path.
 * @param {Record<string, string>} pages
 */
export async function fakeShop(pages, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), "alcove-shop-"));
  cpSync(fileURLToPath(new URL("fakeEngine.js", import.meta.url)), join(folder, "engine.js"));
  writeFileSync(join(folder, "engine.wasm"), new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  const build = fileURLToPath(new URL("../../js/build.mjs", import.meta.url));
  execFileSync(process.execPath, [build, "--engine", folder, "--out", join(folder, "dist")]);

  /** @type {string[]} */
  const requests = [];
  const types = { js: "text/javascript", mjs: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const extension = /** @type {keyof typeof types} */ (pathname.split(".").pop());
    const type = types[extension] ?? "application/octet-stream";
    requests.push(pathname);
    if (pathname in pages) {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
        <meta name="viewport" content="width=device-width"><link rel="icon" href="/picture.svg">
        <link rel="stylesheet" href="/shop.css"><link rel="stylesheet" href="/alcove/alcove.css">
        <script async src="/alcove/alcove.js"></script></head>${pages[pathname]}</html>`;
      return response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy }).end(html);
    }
    /** @param {string | Uint8Array} content */
    const answer = (content) => response.writeHead(200, { "content-type": type }).end(content);
    if (pathname === "/picture.svg") return answer('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z" fill="#a4471f"/></svg>');
    if (pathname === "/shop.css") return answer("body{font:16px/1.5 sans-serif;margin:1rem} .tall{height:1500px} img{max-width:100%;height:auto} h2{font-size:1.6rem;margin:1em 0}");
    if (pathname === "/alcove/manifest.json") return answer(JSON.stringify({ ...manifest, ...changes }));
    if (pathname.startsWith("/alcove/builds/")) return answer(gzipSync("shard"));
    try {
      return answer(readFileSync(join(folder, "dist", pathname.replace("/alcove/", ""))));
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, requests, close };
}
