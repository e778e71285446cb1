// SPDX-License-Identifier: MIT
import { categoryPath } from "../../js/categoryPath.js";
import { fnv1a64 } from "../../js/fnv1a64.js";
import { plan } from "../../js/plan.js";

/**
 * What the shim makes of the fixtures that it shares with the builder, under Node as in a page.
 * @param {{ names: any[], plan: any[], categoryPaths: any[] }} fixtures the files of tests/fixtures by their names
 * @returns {{ name: string, actual: unknown, expected: unknown }[]}
 */
export const shimFixtures = ({ names, plan: plans, categoryPaths }) => [
  ...names.map(({ text, hash, modulo }) => {
    const value = fnv1a64(text);
    const rests = Object.keys(modulo).map((files) => [files, Number(value % BigInt(files))]);
    return { name: `the hash of ${JSON.stringify(text)}`, actual: [value.toString(16).padStart(16, "0"), Object.fromEntries(rests)], expected: [hash, modulo] };
  }),
  ...categoryPaths.map(([text, path]) => ({ name: `the path of ${JSON.stringify(text)}`, actual: categoryPath(text), expected: path })),
  ...plans.map(({ name, manifest, page, markup, files }) => ({ name, actual: plan(manifest, page, markup), expected: files })),
];
