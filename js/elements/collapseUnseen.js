// SPDX-License-Identifier: MIT
/**
 * Gives up an empty element's space as soon as that moves nothing the shopper sees: while it is below the window.
 * Until then the space stays.
 * @param {HTMLElement} element
 * @returns {() => void} stops waiting
 */
export function collapseUnseen(element) {
  const observer = new IntersectionObserver(([{ isIntersecting, boundingClientRect, rootBounds }]) => {
    if (isIntersecting || boundingClientRect.top < (rootBounds?.bottom ?? innerHeight)) return;
    element.dataset.state = "empty";
    observer.disconnect();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
