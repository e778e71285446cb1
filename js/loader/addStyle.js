// SPDX-License-Identifier: MIT
/**
 * Puts the style sheet first in the head, so that its layer loses to every rule of the shop; the page may have
 * brought it along already.
 * @param {Document} document
 * @param {string} href
 */
export function addStyle(document, href) {
  if (document.querySelector('link[rel~="stylesheet"][href*="alcove.css"]')) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.prepend(link);
}
