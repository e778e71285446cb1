// SPDX-License-Identifier: MIT
import fc from "fast-check";

const wrong = fc.oneof(
  fc.constantFrom(undefined, null, true, -1, 0, 1.5, 1e308, "", "x", "../../..", "<img src=x onerror=pwned=1>", "javascript:pwned=1", "\ud800", [], {}, [null], [[]], [{}], ["../../.."]),
  fc.jsonValue(),
);

/** @param {any} value @param {string[]} path @returns {string[][]} the way to each member at any depth */
const members = (value, path = []) =>
  Object(value) === value ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...members(inner, [...path, key])]) : [];

/**
 * A manifest that was written well, with other things in the place of some of its members.
 * @param {object} manifest
 * @returns {fc.Arbitrary<object>}
 */
export const hostileManifest = (manifest) =>
  fc.array(fc.tuple(fc.constantFrom(...members(manifest)), wrong), { minLength: 1, maxLength: 4 }).map((changes) => {
    const altered = structuredClone(manifest);
    for (const [path, value] of changes) {
      const owner = path.slice(0, -1).reduce((/** @type {any} */ inner, key) => inner?.[key], altered);
      if (Object(owner) === owner) owner[/** @type {string} */ (path.at(-1))] = structuredClone(value); // a change may alter another's value
    }
    return altered;
  });
