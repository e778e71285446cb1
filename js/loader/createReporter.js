// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";

const maxErrors = 100;

/**
 * Keeps each failure once, for `alcove('debug')`, and tells the document by `alcove:error`.
 * @param {Document} document
 */
export function createReporter(document) {
  /** @type {{code: string, path: string, detail: string}[]} */
  const errors = [];

  /** @type {import("../types.js").Report} */
  const report = (code, path = "", detail = "") => {
    if (errors.length >= maxErrors || errors.some((error) => error.code === code && error.path === path)) return;
    const error = { code, path, detail };
    errors.push(error);
    document.dispatchEvent(new CustomEvent("alcove:error", { detail: error }));
  };

  /**
   * A handler of rejections; `code` is for errors that carry none of their own, `then` what else is to be done.
   * @param {string} code
   * @param {(error: any) => void} [then]
   * @returns {(error: unknown) => undefined}
   */
  const failed = (code, then) => (error) => {
    if (error instanceof AlcoveError) report(error.code, error.path, error.detail);
    else report(code, "", error instanceof Error ? error.name : "");
    then?.(error);
  };
  return { errors, report, failed };
}
