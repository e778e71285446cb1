// SPDX-License-Identifier: MIT
import { AlcoveError } from "./alcoveError.js";

/**
 * Opens an engine reply: returns its value, or throws the error it carries.
 * @param {string} reply
 * @returns {any}
 */
export function openReply(reply) {
  const { ok, value, error } = JSON.parse(reply);
  if (!ok) throw new AlcoveError(error.code, error.path, error.detail);
  return value;
}
