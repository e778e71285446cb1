// SPDX-License-Identifier: MIT
const theirs = '<p class="theirs">Chosen by hand: our <a href="/en/">best pans</a></p>';

/**
 * Gives the first slate of a product's page a child from the server, where an answer is not altered otherwise.
 * @param {import("./testShop.js").Alter} [alter]
 * @returns {import("./testShop.js").Alter}
 */
export const withTheirs = (alter) => (path, bytes) => {
  const altered = alter?.(path, bytes);
  if (altered !== undefined || !path.includes("/p/")) return altered;
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/(placement="pdp-together"[^>]*>)/, `$1${theirs}`));
};
