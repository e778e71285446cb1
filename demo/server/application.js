// SPDX-License-Identifier: MIT
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { routes } from './account.js';
import { files } from './files.js';

/**
 * The shop's server: files, checkout, account.
 * @param {string} root the built shop
 */
export function application(root) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  });
  app.use(compress());
  app.route('/', routes(root));
  app.get('/', (context) => context.redirect(/^zh\b/i.test(context.req.header('accept-language') ?? '') && files(root).has('zh/index.html') ? '/zh/' : '/en/', 302));
  app.get('*', files(root).answer);
  return app;
}
