// SPDX-License-Identifier: MIT
/**
 * Watches elements of a document that is still loading: calls back once one of them is in view.
 * @param {() => void} callback
 * @returns {(elements: Iterable<Element>) => void}
 */
export function whenNeeded(callback) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    callback();
  });
  return (elements) => {
    for (const element of elements) observer.observe(element);
  };
}
