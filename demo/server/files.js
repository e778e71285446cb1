// SPDX-License-Identifier: MIT
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

/** @typedef {import('hono').Context} Context */

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a page of this shop may do. Data blocks (JSON-LD) are no scripts, so nothing inline is allowed. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** @param {string} path */
function caching(path) {
  if (/^\/alcove\/builds\//.test(path)) return 'public, max-age=31536000, immutable';
  if (path === '/alcove/manifest.json') return 'public, max-age=300';
  if (/^\/(img|favicon)/.test(path)) return 'public, max-age=86400';
  return 'no-cache';
}

/**
 * Answers from the files of a folder, nothing outside it.
 * @param {string} root
 */
export function files(root) {
  const base = resolve(root);
  const has = (/** @type {string} */ name) => existsSync(join(base, name));

  /** @param {string} path as in the address @returns {string | undefined} */
  function find(path) {
    let plain;
    try {
      plain = decodeURIComponent(path);
    } catch {
      return undefined;
    }
    const file = resolve(join(base, plain));
    if (plain.includes('\0') || (file !== base && !file.startsWith(base + sep)) || !existsSync(file)) return undefined;
    if (!statSync(file).isDirectory()) return file;
    return has(join(plain, 'index.html')) ? join(file, 'index.html') : undefined;
  }

  /** @param {Context} context */
  function answer(context) {
    const { pathname } = new URL(context.req.url);
    const file = find(pathname);
    if (!file) return missing(context, pathname);
    if (file.endsWith('index.html') && !/(\/|index\.html)$/.test(pathname)) return context.redirect(`${pathname}/`, 301);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = readFileSync(file);
    const etag = `"${body.length.toString(36)}-${Math.round(statSync(file).mtimeMs).toString(36)}"`;
    context.header('Content-Type', type);
    context.header('Cache-Control', caching(pathname));
    context.header('ETag', etag);
    if (type.startsWith('text/html')) context.header('Content-Security-Policy', policy);
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304);
    return context.body(new Uint8Array(body));
  }

  /** @param {Context} context @param {string} pathname */
  function missing(context, pathname) {
    const language = pathname.startsWith('/zh/') && has('zh/not-found/index.html') ? 'zh' : 'en';
    const wantsPage = context.req.header('accept')?.includes('text/html') && has(`${language}/not-found/index.html`);
    if (!wantsPage) return context.text('not found\n', 404);
    context.header('Content-Security-Policy', policy);
    return context.html(readFileSync(join(base, `${language}/not-found/index.html`), 'utf8'), 404);
  }

  return { has, answer };
}
