// SPDX-License-Identifier: MIT
/** An error as the page may see it: a stable code, what it is about, and a name or value; never a sentence. */
export class AlcoveError extends Error {
  /**
   * @param {string} code
   * @param {string} [path]
   * @param {string} [detail]
   */
  constructor(code, path = "", detail = "") {
    super(code);
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}
