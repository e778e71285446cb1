// SPDX-License-Identifier: MIT
// A build that cannot finish: nothing half-written, the old site stays as it was, the next build works.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createShop, feed } from './createShop.js';

/** A shop whose files take a while to write. */
const largeFeed = feed + Array.from({ length: 1200 }, (_, i) => `L${i},Thing ${i},2.00 EUR,kitchen,/l/${i}\n`).join('');

/** @param {import('./createShop.js').Shop} shop @param {string} [out] */
const leftOvers = (shop, out = 'alcove') => [...readdirSync(shop.path(out)), ...readdirSync(shop.path(`${out}/builds`))].filter((name) => name.startsWith('.'));

/**
 * Starts a build and waits until it writes.
 * @param {import('./createShop.js').Shop} shop
 */
async function startWriting(shop) {
  const child = shop.start(['build']);
  const ended = once(child, 'exit');
  while (child.exitCode === null && leftOvers(shop).length === 0) await pause(1);
  assert.equal(child.exitCode, null, 'the build ended before it could be disturbed');
  return { child, ended };
}

test('file.write: a limit on the size of files leaves the old site and nothing else', (t) => {
  const shop = createShop(t);
  assert.equal(shop.run(['build']).code, 0);
  const before = shop.files();
  shop.write('feed.csv', feed.replaceAll('Thing', 'Another name'));
  const { code, err } = shop.run(['build'], { limit: '-f 1' });
  assert.equal(code, 3);
  assert.match(err, /^alcove: alcove\/manifest\.json could not be written: File too large; make room, or choose another place \[file\.write\]\n$/);
  assert.deepEqual(shop.files(), before);
  assert.deepEqual(leftOvers(shop), []);
  const first = shop.run(['build', '--out', 'never'], { limit: '-f 1' });
  assert.equal(first.code, 3);
  assert.deepEqual(readdirSync(shop.path('never')), []);
  assert.equal(shop.run(['build']).code, 0);
});

test('file.write: a full disk leaves the old site and nothing else', (t) => {
  const shop = createShop(t);
  mkdirSync(shop.path('disk'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', shop.path('disk')]);
  if (mounted.status !== 0) return t.skip('only root may mount a small disk');
  try {
    assert.equal(shop.run(['build', '--out', 'disk/site']).code, 0);
    const before = shop.files('disk/site');
    shop.write('feed.csv', largeFeed);
    const { code, err } = shop.run(['build', '--out', 'disk/site']);
    assert.equal(code, 3);
    assert.match(err, /^alcove: disk\/site\/builds\/\S+ could not be written: No space left on device; .* \[file\.write\]\n$/);
    assert.deepEqual(shop.files('disk/site'), before);
    assert.deepEqual(leftOvers(shop, 'disk/site'), []);
    shop.write('feed.csv', feed);
    assert.equal(shop.run(['build', '--out', 'disk/site', '--now', '2026-05-01']).code, 0);
  } finally {
    spawnSync('umount', [shop.path('disk')]);
  }
});

test('file.write: an --out that cannot be a folder is told with its reason', (t) => {
  const shop = createShop(t);
  symlinkSync('nowhere/at/all', shop.path('dangling'));
  mkdirSync(shop.path('taken/manifest.json'), { recursive: true });
  writeFileSync(shop.path('taken/manifest.json/x'), '');
  /** @type {[string, RegExp][]} */
  const outs = [
    ['feed.csv', /^alcove: feed\.csv could not be written: Not a directory; /],
    ['feed.csv/below', /^alcove: feed\.csv\/below could not be written: Not a directory; /],
    ['', /^alcove:  could not be written: No such file or directory; /],
    ['dangling', /^alcove: dangling could not be written: No such file or directory; /],
    ['/proc/alcove', /^alcove: \/proc\/alcove could not be written: No such file or directory; /],
    ['taken', /^alcove: taken\/manifest\.json could not be written: Is a directory; /],
  ];
  for (const [out, line] of outs) {
    const { code, err } = shop.run(['build', '--out', out]);
    assert.equal(code, 3, out);
    assert.match(err, line);
    assert.equal(err.split('\n').length, 2);
  }
  assert.equal(shop.read('feed.csv'), feed);
  assert.deepEqual(shop.files('taken'), { 'manifest.json/x': '' });
});

test('file.write: predictions that cannot be written end eval with 3', (t) => {
  const shop = createShop(t);
  const { code, err } = shop.run(['eval', '--train', 'events.csv', '--test', 'events.csv', '--predictions', '/dev/full']);
  assert.equal(code, 3);
  assert.match(err, /^alcove: \/dev\/full could not be written; .* \[file\.write\]\n$/);
});

test('file.unreadable: a runtime that is not there is told before anything is written', (t) => {
  const shop = createShop(t);
  const { code, err } = shop.run(['build', '--runtime', 'nowhere']);
  assert.equal(code, 1);
  assert.equal(err, 'alcove: nowhere could not be read: no folder of browser files; name a file that can be read [file.unreadable]\n');
  assert.ok(!shop.exists('alcove'));
});

for (const signal of /** @type {const} */ (['SIGKILL', 'SIGINT'])) {
  test(`${signal} in mid-build leaves the old site whole, and the next build is as if nothing had been`, async (t) => {
    const [shop, calm] = [createShop(t), createShop(t)];
    for (const each of [shop, calm]) assert.equal(each.run(['build']).code, 0);
    const before = shop.files();
    for (const each of [shop, calm]) each.write('feed.csv', largeFeed);

    const { child, ended } = await startWriting(shop);
    child.kill(signal);
    await ended;
    const halfway = Object.entries(shop.files()).filter(([name]) => !name.startsWith('builds/.new-'));
    assert.deepEqual(Object.fromEntries(halfway), before);

    for (const each of [shop, calm]) assert.equal(each.run(['build']).code, 0);
    assert.deepEqual(leftOvers(shop), []);
    assert.deepEqual(shop.files(), calm.files());
  });
}

test('killed builds do not pile up, whichever comes next', async (t) => {
  const shop = createShop(t);
  assert.equal(shop.run(['build']).code, 0);
  for (const name of ['one', 'two']) {
    shop.write('feed.csv', largeFeed.replaceAll('Thing', name));
    for (const left of leftOvers(shop)) assert.match(left, /^\.new-/);
    const { child, ended } = await startFresh(shop);
    child.kill('SIGKILL');
    await ended;
    assert.equal(leftOvers(shop).length, 1);
  }
});

/** Starts a build over what a killed one left, and waits until it writes a folder of its own. @param {import('./createShop.js').Shop} shop */
async function startFresh(shop) {
  const old = leftOvers(shop);
  const child = shop.start(['build']);
  const ended = once(child, 'exit');
  while (child.exitCode === null && (leftOvers(shop).length === 0 || leftOvers(shop).some((name) => old.includes(name)))) await pause(1);
  assert.equal(child.exitCode, null, 'the build ended before it could be disturbed');
  return { child, ended };
}

test('file.write: of two builds at once one is told to wait, and the other is whole', async (t) => {
  const [shop, calm] = [createShop(t), createShop(t)];
  for (const each of [shop, calm]) {
    assert.equal(each.run(['build']).code, 0);
    each.write('feed.csv', largeFeed);
  }
  const { child, ended } = await startWriting(shop);
  const { code, err } = shop.run(['build']);
  assert.equal(child.exitCode, null, 'the first build was too quick for the test');
  assert.equal(code, 3);
  assert.equal(err, 'alcove: alcove could not be written: another build is writing there; make room, or choose another place [file.write]\n');
  assert.equal((await ended)[0], 0);
  assert.equal(calm.run(['build']).code, 0);
  assert.deepEqual(shop.files(), calm.files());
});

test('a script comes after the parts that it names', (t) => {
  // The first build leaves alcove.js; in the second, the new part cannot be written: the old alcove.js has to stay.
  const shop = createShop(t, { 'runtime/alcove.js': 'import "./host-1.mjs"', 'runtime/host-1.mjs': '1' });
  assert.equal(shop.run(['build', '--runtime', 'runtime']).code, 0);
  shop.write('runtime/alcove.js', 'import "./host-2.mjs"');
  shop.write('runtime/host-2.mjs', '2'.repeat(100_000));
  const { code } = shop.run(['build', '--runtime', 'runtime'], { limit: '-f 50' });
  assert.equal(code, 3);
  assert.equal(shop.read('alcove/alcove.js'), 'import "./host-1.mjs"');
  assert.equal(shop.run(['build', '--runtime', 'runtime']).code, 0);
  assert.equal(shop.read('alcove/alcove.js'), 'import "./host-2.mjs"');
});

test('an --out below --runtime is not copied into itself', (t) => {
  const shop = createShop(t, { 'site/alcove.js': 'x' });
  for (let i = 0; i < 2; ++i) assert.equal(shop.run(['build', '--runtime', 'site', '--out', 'site/alcove']).code, 0);
  assert.ok(shop.exists('site/alcove/alcove.js'));
  assert.ok(!shop.exists('site/alcove/alcove'));
});

test('a site whose last build is damaged is built anew, with a warning', (t) => {
  const shop = createShop(t);
  assert.equal(shop.run(['build']).code, 0);
  const { build } = JSON.parse(shop.read('alcove/manifest.json'));
  const damages = [
    () => shop.write('alcove/manifest.json', '<html>'),
    () => shop.write('alcove/manifest.json', JSON.stringify({ format: 1, build: '../../..', builtAt: '2026-01-01', catalogue: {}, config: {} })),
    () => shop.write(`alcove/builds/${build}/catalogue.bin`, 'cut'),
    () => unlinkSync(shop.path(`alcove/builds/${build}/catalogue.bin`)),
  ];
  for (const damage of damages) {
    damage();
    const { code, out } = shop.run(['build']);
    assert.equal(code, 0);
    assert.match(out, /^warning: alcove holds a build that cannot be read: changes\.json begins anew$/m);
    assert.ok(existsSync(shop.path(`alcove/builds/${build}/catalogue.bin`)));
  }
  assert.doesNotMatch(shop.run(['build']).out, /begins anew/);
});
