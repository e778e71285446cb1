// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readLimit } from "../../js/elements/readLimit.js";
import { safeLink } from "../../js/elements/safeLink.js";

test("a limit is one that the engine takes; what is no number says nothing", () => {
  for (const [text, limit] of [["1", 1], ["12", 12], ["48", 48], ["49", 48], ["1000", 48], ["0", 1], ["-3", 1], ["3.7", 3], [" 6 ", 6]]) {
    assert.equal(readLimit(String(text)), limit, `${text}`);
  }
  for (const text of ["", " ", "six", "6 items", "NaN", "Infinity", null, undefined]) assert.equal(readLimit(text), undefined, `${text}`);
});

test("any text is a whole number from 1 to 48 or no limit", () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -900, max: 9900 }).map((hundredths) => hundredths / 100), fc.bigInt()).map(String);
  fc.assert(
    fc.property(fc.oneof(fc.string(), number, fc.hexaString().map((digits) => `0x${digits}`)), (text) => {
      const limit = readLimit(text);
      assert.ok(limit === undefined || (Number.isInteger(limit) && limit >= 1 && limit <= 48), `${limit}`);
    }),
  );
});

test("a link stays as it came or goes whole, and what stays leads to http(s)", () => {
  const base = "https://shop.example/p/1";
  const blank = fc.constantFrom("", " ", "\t", "\n", "\u0000", "\u001f", "\ufeff", "/", "\\");
  const scheme = fc.constantFrom("javascript:", "JaVa\tScript:", "data:text/html,", "vbscript:", "blob:", "file:///", "http:", "https://", "//", "mailto:", "");
  const link = fc.tuple(blank, scheme, blank, fc.fullUnicodeString()).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(link, fc.anything()), (value) => {
      const safe = safeLink(value, base);
      if (safe === "") return;
      assert.equal(safe, value);
      assert.match(new URL(safe, base).href, /^https?:/);
      // What a browser strips before it looks for the scheme hides none.
      assert.doesNotMatch(safe.replace(/[\u0000-\u0020]/g, ""), /^(javascript|data|vbscript|blob|file):/i);
    }),
    { numRuns: 1000 },
  );
});
