// SPDX-License-Identifier: MIT
/**
 * Why an item is shown, as a sentence; "" for a reason without words.
 * @param {import("../types.js").Reason | undefined} reason
 * @param {import("../types.js").Words} words
 * @returns {string}
 */
export function reasonText(reason, words) {
  if (!reason) return "";
  const name = reason.because?.name;
  const key = `reason.${reason.code}`;
  if (!name && !reason.days && words.has(`${key}.plain`)) return words.text(`${key}.plain`);
  return words.text(key, { name: name ?? "", days: String(reason.days) });
}
