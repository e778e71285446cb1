// SPDX-License-Identifier: MIT
const share = 0.5;
const seenMs = 1000;

/**
 * Calls back once when half of an element, or half of the window by it, has been in view for a second.
 * @param {Element} element
 * @param {() => void} callback
 * @returns {() => void} stops watching
 */
export function watchSeen(element, callback) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const observer = new IntersectionObserver(
    ([{ intersectionRatio, intersectionRect, rootBounds }]) => {
      clearTimeout(timer);
      const fills = rootBounds && intersectionRect.height >= rootBounds.height * share;
      if (intersectionRatio < share && !fills) return;
      timer = setTimeout(() => {
        stop();
        callback();
      }, seenMs);
    },
    { threshold: [0, 0.25, share] },
  );
  observer.observe(element);
  return stop;
}
