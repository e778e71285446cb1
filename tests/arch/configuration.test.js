// SPDX-License-Identifier: MIT
// The schema tells an editor, and docs/configuration.md a merchant, what the config may hold.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { configurationPage } from '../../schema/configurationDocs.mjs';

/** @typedef {Record<string, any>} Schema */
const schema = /** @type {Schema} */ (JSON.parse(readFileSync('schema/config.schema.json', 'utf8')));
const ajv = new Ajv2020({ allowUnionTypes: true });
ajv.addSchema(schema);

/** Every schema below a node, with its pointer. @param {Schema} node @param {string} [pointer] @returns {[string, Schema][]} */
function below(node, pointer = '#') {
  if (node === null || typeof node !== 'object') return [];
  return [[pointer, node], ...Object.entries(node).flatMap(([key, child]) => below(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))];
}

const all = below(schema);
const properties = all.filter(([pointer, node]) => /\/properties\/[^/]+$/.test(pointer) && !/\/(if|then|else)\//.test(pointer) && typeof node === 'object');
/** Whether the object that holds a property asks for it, alone or as one of several. @param {string} pointer */
function isRequired(pointer) {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  const holder = /** @type {Schema} */ (all.find(([other]) => other === pointer.slice(0, pointer.lastIndexOf('/properties/')))?.[1]);
  return [holder, ...(holder.oneOf ?? []), ...(holder.anyOf ?? [])].some(({ required }) => required?.includes(key));
}

test('docs/configuration.md is what the schema says', () => {
  assert.equal(readFileSync('docs/configuration.md', 'utf8'), configurationPage(), 'run: node schema/configurationDocs.mjs');
});

test('every property says what it is for, and by examples', () => {
  assert.ok(properties.length > 150);
  assert.deepEqual(properties.filter(([, node]) => !node.description || !node.examples?.length).map(([pointer]) => pointer), []);
});

test('every property that may be left out says what then holds', () => {
  const isOperator = (/** @type {string} */ pointer) => pointer.startsWith('#/$defs/') && pointer.includes('/properties/$');
  const silent = properties.filter(([pointer, node]) => !('default' in node) && !isRequired(pointer) && !isOperator(pointer) && !/Without it|Required unless/.test(node.description));
  assert.deepEqual(silent.map(([pointer]) => pointer), []);
});

test('every default and every example is itself right', () => {
  const wrong = properties.flatMap(([pointer, node]) => {
    const validate = ajv.compile({ $ref: `${schema.$id}${encodeURI(pointer).replaceAll('$', '%24')}` });
    return [...('default' in node ? [node.default] : []), ...node.examples].filter((value) => !validate(value)).map((value) => [pointer, value]);
  });
  assert.deepEqual(wrong, []);
});

test('no object takes a key that nobody knows, and every one takes notes', () => {
  const objects = all.filter(([pointer, node]) => node.type === 'object' && !/\/allOf\//.test(pointer));
  assert.ok(objects.length > 50);
  assert.deepEqual(objects.filter(([, node]) => node.additionalProperties === undefined || node.patternProperties?.['^x-'] !== true).map(([pointer]) => pointer), []);
  // Without names of its own an object is a map: what its keys hold is said.
  assert.deepEqual(objects.filter(([, node]) => node.properties && node.additionalProperties !== false && !node.additionalProperties.$ref).map(([pointer]) => pointer), []);
});
