// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import { readLimit } from "../../js/elements/readLimit.js";

test("a limit is one that the engine takes; what is no number says nothing", () => {
  for (const [text, limit] of [["1", 1], ["12", 12], ["48", 48], ["49", 48], ["1000", 48], ["0", 1], ["-3", 1], ["3.7", 3], [" 6 ", 6]]) {
    assert.equal(readLimit(String(text)), limit, `${text}`);
  }
  for (const text of ["", " ", "six", "6 items", "NaN", "Infinity", null, undefined]) assert.equal(readLimit(text), undefined, `${text}`);
});
