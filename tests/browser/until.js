// SPDX-License-Identifier: MIT
/**
 * Waits until a function is true in the page. The driver's own wait makes a string of it, which a strict policy refuses.
 * @param {import("playwright-core").Page} page
 * @param {() => boolean} test
 * @param {number} [seconds]
 */
export async function until(page, test, seconds = 15) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await page.evaluate(test))) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${test}`);
    await page.waitForTimeout(50);
  }
}
