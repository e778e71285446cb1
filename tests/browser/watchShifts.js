// SPDX-License-Identifier: MIT
/**
 * Notes on each page what moved under the shopper's eyes, in `window.shifts`. Only Chromium tells of layout shifts.
 * @param {import("playwright-core").BrowserContext} context
 */
export const watchShifts = (context) =>
  context.addInitScript(() => {
    const { shifts } = Object.assign(window, { shifts: /** @type {unknown[]} */ ([]) });
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        if (!entry.hadRecentInput) shifts.push([entry.value, ...entry.sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
