// SPDX-License-Identifier: MIT
import { escape } from '../shop/html.js';

/** @typedef {import('./row.js').Row} Row */

/**
 * A Google Merchant feed as RSS 2.0; empty attributes are left out.
 * @param {string} title
 * @param {Row[]} rows
 */
export function rss(title, rows) {
  const items = rows.map((row) => `<item>${Object.entries(row).filter(([, value]) => value !== '').map(([name, value]) => `<g:${name}>${escape(String(value))}</g:${name}>`).join('')}</item>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
<title>${escape(title)}</title>
<link>/</link>
<description>${escape(title)}</description>
${items.join('')}</channel>
</rss>
`;
}
