// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';
import { jsRooms, networkRooms } from './rooms.js';

const files = readdirSync('js', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

/** A module's room: its folder, or the folder of its own name, or what all share. @param {string} file */
function roomOf(file) {
  const room = file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.js$/, '');
  return jsRooms.has(room) ? room : 'shared';
}

const imports = files.flatMap((file) =>
  [...readFileSync(`js/${file}`, 'utf8').matchAll(/^\s*(?:import|export)\b(?:[^"';]*\bfrom)?\s*["'](\.[^"']+)["']/gm)].map(([, target]) => ({
    file,
    target: normalize(join(dirname(file), target)),
  })),
);

test('rooms import only what the table gives them', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    return from !== to && !jsRooms.get(from)?.includes(to);
  });
  assert.deepEqual(wrong, []);
});

test('only the loader and the shards reach the network', () => {
  const reaches = /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b|\bimport\s*\(/;
  const reaching = files.filter((file) => reaches.test(readFileSync(`js/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
  const allowed = reaching.filter((file) => networkRooms.includes(roomOf(file)) || file.startsWith('entry/'));
  assert.deepEqual(reaching, allowed);
  assert.ok(reaching.length > 0, 'the search itself finds nothing');
});

test('what decides on fetching cannot see the history', () => {
  const reachable = new Set(['loader.js', 'plan.js']);
  for (const file of reachable) {
    for (const edge of imports) if (edge.file === file) reachable.add(edge.target);
  }
  const rooms = [...reachable].map(roomOf).filter((room) => room === 'store' || room === 'host');
  assert.deepEqual(rooms, []);
});

test('markup is never made from strings', () => {
  const joined = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/;
  assert.deepEqual(files.filter((file) => joined.test(readFileSync(`js/${file}`, 'utf8'))), []);
});
