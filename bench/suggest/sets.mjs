// SPDX-License-Identifier: MIT
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const data = '../shared/data';

/** The sets of sessions, each with its training and test log; `thin` keeps every third training session. */
export const sets = [
  { name: 'diginetica', folder: 'diginetica' },
  { name: 'diginetica, every third session', folder: 'diginetica', thin: 3 },
  { name: 'rsc15_100k', folder: 'rsc15_100k' },
  { name: 'serenade_toy', folder: 'serenade_toy' },
];

/** @param {string} file */
export const shared = (file) => join(data, file);

/** Whether a file of the optional folder of data is here. @param {string} file */
export const isHere = (file) => existsSync(shared(file));

/**
 * Rows of a packed table that a test on their fields keeps, written unpacked.
 * @param {string} from
 * @param {string} to
 * @param {(fields: string[]) => boolean} keep
 */
export async function filterRows(from, to, keep) {
  const lines = createInterface({ input: createReadStream(from).pipe(createGunzip()), crlfDelay: Infinity });
  await pipeline(async function* () {
    let first = true;
    for await (const line of lines) {
      if (first || keep(line.split(','))) yield `${line}\n`;
      first = false;
    }
  }, createWriteStream(to));
}

/**
 * Those of the sets that are here, each with its training log, thinned where it says so; says which are not.
 * @param {string} scratch a folder for what is thinned
 * @param {typeof sets} [wanted]
 */
export async function* setsHere(scratch, wanted = sets) {
  for (const set of wanted) {
    const { name, folder, thin } = set;
    let train = shared(`${folder}/train.csv.gz`);
    if (!isHere(`${folder}/train.csv.gz`)) {
      console.log(`${name.padEnd(32)} skipped: ${shared(folder)} is not here`);
      continue;
    }
    if (thin) {
      const thinned = join(scratch, 'thinned.csv');
      await filterRows(train, thinned, ([session]) => Number(session) % thin === 0);
      train = thinned;
    }
    yield { ...set, train };
  }
}
