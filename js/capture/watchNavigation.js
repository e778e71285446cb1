// SPDX-License-Identifier: MIT
/**
 * Tells of navigations inside a single-page shop, once the new address stands. No history method is patched:
 * without the Navigation API only back and forward are seen, and the shop calls `alcove('page')`.
 * @param {Window} window
 * @param {() => void} callback
 */
export function watchNavigation(window, callback) {
  const place = () => window.location.href.split("#")[0];
  let last = place();
  const check = () => {
    const now = place();
    if (now === last) return;
    last = now;
    callback();
  };
  const { navigation } = /** @type {{navigation?: EventTarget}} */ (/** @type {unknown} */ (window));
  navigation?.addEventListener("navigatesuccess", check);
  window.addEventListener("popstate", () => setTimeout(check));
}
