// SPDX-License-Identifier: MIT
// The same input gives the same site, to the byte: whoever builds it, where, when, and on how many threads.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { noDemoShop, noRealShop, realMerchant } from '../harness/visits/shops.mjs';
import { program } from './createShop.js';

/** Where a folder lists its files in the order of their making; on most disks it is that of a hash. */
const otherDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * Somebody who builds: in which folder, for which one; whether their inputs came about from the first to the last or
 * backwards; what their clock and their settings say.
 * @typedef {{ folder: string, onOtherDisk?: boolean, out: string, backwards: boolean, umask: number, clock: string, settings: Record<string, string>, threads: string }} Builder
 */

/** @type {Builder[]} */
const builders = [
  { folder: 'a', out: 'alcove', backwards: false, umask: 0o022, clock: '2026-11-20 12:00:00', settings: { TZ: 'UTC', LC_ALL: 'C' }, threads: '1' },
  // Numbers with a comma, an i without its dot, and a day that begins five and a half hours early.
  { folder: `Weiß & 杯 ${'long '.repeat(20)}`, onOtherDisk: true, out: "öffentlich/it's", backwards: true, umask: 0o077, clock: '2041-01-01 03:00:00', settings: { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' }, threads: '7' },
  { folder: 'c', onOtherDisk: true, out: '.', backwards: false, umask: 0o002, clock: '1999-12-31 23:59:00', settings: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: '' }, threads: '2' },
];

/** @type {{ name: string, skip: false | string, merchant: (folder: string) => string }[]} */
const shops = [
  { name: 'the demo shop', skip: noDemoShop, merchant: demoMerchant },
  { name: 'the real shop', skip: noRealShop, merchant: (folder) => resolve(realMerchant(folder), '..') },
];

/** What the demo shop's merchant has, two of the files in pieces. @param {string} folder */
function demoMerchant(folder) {
  const merchant = `${folder}/merchant`;
  cpSync('build/merchant', merchant, { recursive: true });
  const config = JSON.parse(readFileSync(`${merchant}/alcove.json`, 'utf8'));
  for (const input of [...config.build.events, config.build.products[1]]) {
    const [header, ...rows] = readFileSync(`${merchant}/${input.file}`, 'utf8').trimEnd().split('\n');
    rmSync(`${merchant}/${input.file}`);
    mkdirSync(`${merchant}/${input.file}`);
    for (let piece = 0; piece < 5; ++piece) {
      const part = rows.slice((piece * rows.length) / 5, ((piece + 1) * rows.length) / 5);
      writeFileSync(`${merchant}/${input.file}/${piece}`, [header, ...part, ''].join('\n'));
    }
    // What is said twice: which word comes first has to be the same for everybody.
    const again = rows.slice(0, 9).map((row) => row.replace(/厘米/g, 'cm'));
    writeFileSync(`${merchant}/${input.file}/again`, [header, ...again, ''].join('\n'));
    input.file += '/*';
  }
  writeFileSync(`${merchant}/alcove.json`, JSON.stringify(config));
  return merchant;
}

/** @param {string} from @param {string} to @param {boolean} backwards */
function copyOneByOne(from, to, backwards) {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name === backwards ? 1 : -1));
  for (const [age, entry] of entries.entries()) {
    const [original, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copyOneByOne(original, copy, backwards);
    } else {
      copyFileSync(original, copy);
      utimesSync(copy, 1e9 + age, 1e9 + age);
    }
  }
}

/** Turkey's locale, which Debian does not install by itself. @param {string} folder */
function compileLocale(folder) {
  mkdirSync(folder);
  execFileSync('localedef', ['-i', 'tr_TR', '-f', 'UTF-8', `${folder}/tr_TR.UTF-8`]);
  const point = execFileSync('locale', ['decimal_point'], { encoding: 'utf8', env: { ...process.env, LOCPATH: folder, LC_ALL: 'tr_TR.UTF-8' } });
  assert.equal(point, ',\n', 'the locale is not in effect');
}

/**
 * Runs a command as the builder would.
 * @param {Builder} builder @param {string} cwd @param {string} locales @param {string[]} command
 */
function runAs({ umask, clock, settings }, cwd, locales, command) {
  const script = 'umask "$0"; exec faketime --exclude-monotonic "$@"';
  const env = { ...process.env, ...settings, LOCPATH: locales };
  return execFileSync('bash', ['-c', script, umask.toString(8), clock, ...command], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** @param {string} one @param {string} other */
function difference(one, other) {
  const { stdout, stderr } = spawnSync('diff', ['-rq', one, other], { encoding: 'utf8' });
  return stdout + stderr;
}

/** What below a folder has other rights than the umask leaves. @param {string} folder @param {number} umask */
const oddRights = (folder, umask) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const entry = statSync(join(folder, name));
    return (entry.mode & 0o777) !== ((entry.isDirectory() ? 0o777 : 0o666) & ~umask);
  });

for (const { name, skip, merchant } of shops) {
  test(`three builders in three places, times and languages build one site: ${name}`, { skip }, (t) => {
    const [root, otherRoot] = [tmpdir(), otherDisk].map((disk) => mkdtempSync(join(disk, 'alcove-same-site-')));
    t.after(() => [root, otherRoot].forEach((folder) => rmSync(folder, { recursive: true })));
    const [inputs, locales] = [merchant(join(root, 'shop')), join(root, 'locales')];
    compileLocale(locales);

    const built = builders.map((builder) => {
      const place = join(builder.onOtherDisk ? otherRoot : root, builder.folder);
      copyOneByOne(inputs, place, builder.backwards);
      copyOneByOne('build/dist', join(place, 'runtime'), builder.backwards);
      assert.equal(runAs(builder, place, locales, ['date', '+%F %R']).trim(), builder.clock.slice(0, 16), 'the clock is not in effect');
      const site = join(place, 'site', builder.out);
      const build = ['build', '--config', 'alcove.json', '--runtime', 'runtime', '--out', join('site', builder.out)];
      runAs(builder, place, locales, [program, ...build, '--threads', builder.threads]);
      assert.deepEqual(oddRights(site, builder.umask), []);
      return { builder, place, site };
    });
    const [first, second, third] = built;
    for (const { site } of [second, third]) assert.equal(difference(first.site, site), '');

    // On top of itself, with paths from the root and as many threads as there are processors.
    const build = ['build', '--config', join(second.place, 'alcove.json'), '--runtime', join(second.place, 'runtime'), '--out', second.site];
    runAs(second.builder, root, locales, [program, ...build, '--threads', '0']);
    assert.equal(difference(first.site, second.site), '');
  });
}
