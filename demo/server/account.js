// SPDX-License-Identifier: MIT
import { Hono } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { randomBytes } from 'node:crypto';
import { readCatalogue } from './catalogue.js';
import { orderOf, readItems } from './orders.js';

/** @typedef {import('./orders.js').Order} Order */
/** @typedef {import('hono').Context} Context */

/** Accounts to try the shop with. The second one shows that neither sees the other's orders. */
const accounts = [
  { email: 'robin@example.com', password: 'demo', name: 'Robin' },
  { email: 'sam@example.com', password: 'demo', name: 'Sam' },
];

/** @param {unknown} language */
const pages = (language) => (language === 'zh' ? '/zh' : '/en');

/**
 * Checkout, sign-in and orders, all in this server's memory.
 * @param {string} root
 */
export function routes(root) {
  const app = new Hono();
  const catalogue = readCatalogue(root);
  /** @type {Map<string, string>} session to e-mail */
  const sessions = new Map();
  /** @type {Map<string, Order[]>} by e-mail, newest first */
  const orders = new Map();
  let lastNumber = 1040;

  const signedIn = (/** @type {Context} */ context) => sessions.get(getCookie(context, 'session') ?? '');

  app.post('/checkout', async (context) => {
    const form = await context.req.parseBody();
    const lines = readItems(String(form.items ?? ''), catalogue.items);
    if (!lines) return context.text('The cart could not be read.\n', 400);
    const number = ++lastNumber;
    const email = signedIn(context);
    if (email) orders.set(email, [orderOf(number, lines, catalogue, form), ...(orders.get(email) ?? [])]);
    return context.redirect(`${pages(form.language)}/thank-you/?order=${number}`, 303);
  });

  app.post('/account/sign-in', async (context) => {
    const form = await context.req.parseBody();
    const account = accounts.find(({ email, password }) => email === form.email && password === form.password);
    const place = `${pages(form.language)}/account/`;
    if (!account) return context.redirect(`${place}?failed`, 303);
    const session = randomBytes(16).toString('hex');
    sessions.set(session, account.email);
    setCookie(context, 'session', session, { path: '/', httpOnly: true, sameSite: 'Lax' });
    return context.redirect(place, 303);
  });

  app.post('/account/sign-out', async (context) => {
    const form = await context.req.parseBody();
    sessions.delete(getCookie(context, 'session') ?? '');
    deleteCookie(context, 'session', { path: '/' });
    return context.redirect(`${pages(form.language)}/account/`, 303);
  });

  app.get('/account/shopper.json', (context) => {
    context.header('Cache-Control', 'no-store');
    const account = accounts.find(({ email }) => email === signedIn(context));
    return context.json({ name: account?.name ?? null });
  });

  app.get('/account/orders.json', (context) => {
    context.header('Cache-Control', 'no-store');
    const email = signedIn(context);
    return email ? context.json(orders.get(email) ?? []) : context.json({ code: 'signed_out' }, 401);
  });

  return app;
}
