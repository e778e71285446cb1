// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { cxxLibraries, cxxRooms } from './rooms.js';

const files = ['core', 'wasm', 'cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(hpp|cpp)$/.test(name))
    .map((name) => `${folder}/${name}`),
);
/** @param {string} path */
const roomOf = (path) => [...cxxRooms.keys()].find((room) => path.startsWith(`${room}/`));
const includes = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)].map(([, mark, target]) => ({ file, mark, target })),
);

test('every source file stands in a room', () => {
  assert.deepEqual(files.filter((file) => !roomOf(file)), []);
});

test('rooms use only the rooms that the table gives them', () => {
  const wrong = includes
    .filter(({ target }) => target.startsWith('alcove/'))
    .filter(({ file, target }) => {
      const [from, to] = [String(roomOf(file)), roomOf(`core/${target}`)];
      return !to || (from !== to && !cxxRooms.get(from)?.includes(to));
    });
  assert.deepEqual(wrong, []);
});

test('the core knows neither Emscripten nor input and output nor a clock', () => {
  const forbidden = /^(iostream|fstream|cstdio|filesystem|chrono|thread|mutex|random|ctime|regex|locale|emscripten)/;
  assert.deepEqual(includes.filter(({ file, target }) => file.startsWith('core/') && forbidden.test(target)), []);
});

test('libraries come in only where the table says so', () => {
  const wrong = includes.filter(({ file, mark, target }) => {
    const room = String(roomOf(file));
    if (mark !== '<' || target.startsWith('alcove/') || target.startsWith(`${room}/`) || /^[a-z_]+$/.test(target)) return false;
    return !(cxxLibraries.get(room) ?? []).some((library) => target.startsWith(library));
  });
  assert.deepEqual(wrong, []);
});

test('nothing throws in the core', () => {
  const throwing = files.filter((file) => file.startsWith('core/') && /\b(throw|try|catch)\b\s*[({ ]/.test(readFileSync(file, 'utf8').replace(/\/\/.*$/gm, '')));
  assert.deepEqual(throwing, []);
});
