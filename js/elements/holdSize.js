// SPDX-License-Identifier: MIT
const property = "--alcove-slate-size";

/**
 * Holds an element at the height that it has in view, until its width changes: another width needs another height.
 * @param {HTMLElement} element
 * @param {number} height
 * @returns {() => void} lets go
 */
export function holdSize(element, height) {
  const width = element.offsetWidth;
  const release = () => {
    observer.disconnect();
    element.style.removeProperty(property);
  };
  const observer = new ResizeObserver(() => element.offsetWidth !== width && release());
  element.style.setProperty(property, `${height}px`);
  observer.observe(element);
  return release;
}
