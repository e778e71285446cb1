// SPDX-License-Identifier: MIT
import { serve as listen } from '@hono/node-server';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { application } from './server/application.js';

/**
 * Serves a built shop on this machine only.
 * @param {{ root: string, port?: number }} options `port` 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ root, port = 0 }) {
  const app = application(root);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        close: () => new Promise((done) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          server.close(() => done());
        }),
      });
    });
    server.on('error', reject);
  });
}

/** @param {string} name @param {string} fallback */
function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] ?? fallback : fallback;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = option('--root', fileURLToPath(new URL('../build/demo', import.meta.url)));
  if (!existsSync(root)) {
    console.error(`${root} is not there; run: node demo/build.mjs`);
    process.exit(1);
  }
  const { url } = await serve({ root, port: Number(option('--port', '8080')) });
  console.log(url);
}
