// SPDX-License-Identifier: MIT
/**
 * Calls back when elements may have come, gone or changed: at once, then after each change, at most once a frame.
 * @param {Document} document
 * @param {() => void} callback
 */
export function watchDocument(document, callback) {
  let due = false;
  const observer = new MutationObserver(() => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      callback();
    }, 16);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["placement", "item"],
  });
  callback();
}
