// SPDX-License-Identifier: MIT
// One table: what `alcove eval` reaches beside live methods on the same cases, with goals and floors.
// bench/run suggest [--check] [--trials N]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceFigures, reference } from './reference.mjs';
import { filterRows, isHere, setsHere, shared } from './sets.mjs';

const { suggest: limits } = JSON.parse(readFileSync('bench/budgets.json', 'utf8'));
const at = process.argv.indexOf('--trials');
const trials = at > 0 ? process.argv[at + 1] : '40';
const scratch = mkdtempSync(join(tmpdir(), 'alcove-bench-'));
/** @type {string[]} */
const missed = [];
/** What was printed, by set and method. @type {Map<string, {all: [number, number], fresh?: [number, number]}>} */
const table = new Map();

/** @param {string} program @param {string[]} flags */
const json = (program, flags) =>
  JSON.parse(execFileSync(program, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 }));
/** @param {string[]} flags */
const alcove = (flags) => json('build/native/alcove', ['eval', '--format', 'json', ...flags]);

/** @param {[number, number]} pair */
const pair = ([first, second]) => `${first.toFixed(4)} / ${second.toFixed(4)}`;

/**
 * Prints a line and notes a floor that is not reached.
 * @param {string} set
 * @param {string} method
 * @param {[number, number]} all
 * @param {[number, number]} [fresh]
 */
function print(set, method, all, fresh) {
  table.set(`${set}, ${method}`, { all, fresh });
  const limit = limits[set]?.[method];
  /** @param {[number, number] | undefined} bound */
  const reached = (bound) => bound !== undefined && all[0] >= bound[0] && all[1] >= bound[1];
  let verdict = '';
  if (limit) {
    verdict = `${limit.floor ? `floor ${limit.floor.join(' / ')}${reached(limit.floor) ? '' : ' MISSED'}` : ''}  goal ${limit.goal.join(' / ')} ${reached(limit.goal) ? 'reached' : 'not reached'}`;
    if (limit.floor && !reached(limit.floor)) missed.push(`${set}, ${method}`);
  }
  console.log(`${set.padEnd(32)} ${method.padEnd(17)} ${pair(all)}  ${(fresh ? pair(fresh) : '').padEnd(15)}  ${verdict}`.trimEnd());
}

/** What rankings show of the range, by set. @type {string[]} */
const ranges = [];

/**
 * Notes what rankings show of the range, and what diversity costs where categories are known.
 * @param {string} set
 * @param {any} answer
 */
function noteRange(set, { coverage, gini, novelty, diversity, bytesPerView, asShipped }) {
  /** @param {any} of */
  const cells = (of) => [of.coverage.toFixed(3), of.gini.toFixed(3), of.novelty.toFixed(2), of.diversity.toFixed(3)].map((cell) => cell.padStart(9)).join('');
  ranges.push(`${set.padEnd(32)} ranked          ${cells({ coverage, gini, novelty, diversity })}${String(bytesPerView.list).padStart(9)}`);
  if (bytesPerView.list > limits.listBytes) missed.push(`${set}: bytes of a list`);
  ranges.push(`${''.padEnd(32)} as shipped      ${cells(asShipped)}`);
  if (!asShipped.notDiversified) return;
  const cost = asShipped.notDiversified.hr - asShipped.hr;
  const kept = cost <= limits.diversityCost;
  ranges.push(`${''.padEnd(32)} not diversified ${cells(asShipped.notDiversified)}  diversity costs ${(100 * cost).toFixed(2)} points of HR@20${kept ? '' : ' MISSED'}`);
  if (!kept) missed.push(`${set}: what diversity costs`);
}

/**
 * Holds the default against the live methods on the same cases: at least the best of them in each figure (less a
 * given margin) is the floor, ahead by a share of it the goal.
 * @param {string} set
 */
function compare(set) {
  for (const { targets, peers, margin = [0, 0], ahead } of limits[set]?.besidePeers ?? []) {
    /** @param {string} method */
    const of = (method) => /** @type {any} */ (table.get(`${set}, ${method}`))[targets];
    const ours = of('alcove k=3');
    const best = [0, 1].map((i) => Math.max(...peers.map((/** @type {string} */ peer) => of(peer)[i])));
    const kept = ours.every((/** @type {number} */ figure, /** @type {number} */ i) => figure >= best[i] - margin[i]);
    const reached = ours.every((/** @type {number} */ figure, /** @type {number} */ i) => figure > best[i] * (1 + ahead));
    const share = best.map((figure, i) => `${(100 * (ours[i] / figure - 1)).toFixed(1)} %`).join(' / ');
    const what = targets === 'all' ? 'all targets' : 'not yet seen';
    console.log(`  k=3 beside ${peers.join(', ')}, ${what}: ${share}; floor ${kept ? 'kept' : 'MISSED'}, goal (${100 * ahead} % ahead) ${reached ? 'reached' : 'not reached'}`);
    if (!kept) missed.push(`${set} beside ${peers.join(', ')}, ${what}`);
  }
}

/** @param {any} answer */
const figures = (answer) => /** @type {const} */ ([[answer.all.hr, answer.all.mrr], [answer.notYetSeen.hr, answer.notYetSeen.mrr]]);

console.log(`Options of VSTAN and VMIS-kNN: the best of ${trials} trials on the last 6 % of the training sessions`);
console.log('alcove: as it ships; plain sum: its lists without the re-ranker; counted: counted pairs alone, without either');
console.log(`${'set'.padEnd(32)} ${'method'.padEnd(17)} HR@20 / MRR@20   not yet seen`);
for await (const { name, folder, thin, train } of setsHere(scratch)) {
  const logs = ['--train', train, '--test', shared(`${folder}/test.csv.gz`)];
  /** @param {string} method */
  const predictions = (method) => join(scratch, `${method}.jsonl`);
  for (const support of ['3', '1']) {
    const method = `alcove k=${support}`;
    const categories = isHere(`${folder}/items.csv.gz`) ? ['--categories', shared(`${folder}/items.csv.gz`)] : [];
    const answer = alcove([...logs, '--support', support, '--predictions', predictions(method), ...categories]);
    if (support === '3') noteRange(name, answer);
    print(name, method, ...figures(answer));
    print(name, `plain sum k=${support}`, [answer.plainSum.hr, answer.plainSum.mrr]);
    print(name, `counted k=${support}`, ...figures(alcove([...logs, '--support', support, '--learning', 'none'])));
  }
  for (const method of ['vstan', 'vmis-knn', 'item-knn', 'popularity']) {
    const answer = json('build/native/bench/bench_suggest', [method, ...logs, '--trials', trials, '--predictions', predictions(method)]);
    print(name, method, ...figures(answer));
  }
  compare(name);
  if (!thin && isHere(`${folder}/reference_lists.csv.gz`)) {
    const lists = await reference(shared(`${folder}/reference_lists.csv.gz`), shared(`${folder}/test.csv.gz`));
    const title = `${name}, ${lists.targets.size} prefixes`;
    for (const [method, rankings] of lists.methods) print(title, `session-rec ${method}`, referenceFigures(lists.targets, rankings));
    for (const method of ['alcove k=3', 'alcove k=1', 'vstan', 'vmis-knn']) {
      print(title, method, referenceFigures(lists.targets, await lists.predictions(predictions(method))));
    }
  }
}

console.log(`\n${'set'.padEnd(32)} ${'method'.padEnd(17)} recall@10 / NDCG@10`);
/** @param {any} answer */
const baskets = (answer) => /** @type {const} */ ([answer.at10.recall, answer.at10.ndcg]);
/** @param {string} set @param {string} file @param {() => Promise<any>} evaluate */
async function purchases(set, file, evaluate) {
  if (!isHere(file)) return console.log(`${set.padEnd(32)} skipped: ../shared/data/${file} is not here`);
  const answer = await evaluate();
  print(set, 'alcove', [...baskets(answer.model)]);
  print(set, 'own frequency', [...baskets(answer.ownFrequency)]);
  if (limits[set]?.aheadOfOwnFrequency) {
    const ahead = Math.min(answer.model.at10.recall / answer.ownFrequency.at10.recall, answer.model.at10.ndcg / answer.ownFrequency.at10.ndcg) - 1;
    const { floor, goal } = limits[set].aheadOfOwnFrequency;
    console.log(`${''.padEnd(32)} ahead by ${(100 * ahead).toFixed(1)} %, floor ${100 * floor} %${ahead >= floor ? '' : ' MISSED'}, goal ${100 * goal} % ${ahead >= goal ? 'reached' : 'not reached'}`);
    if (ahead < floor) missed.push(set);
  }
}
await purchases('tafeng, even users', 'tafeng/next_basket_dev.csv.gz', async () =>
  alcove(['--task', 'next-basket', '--baskets', shared('tafeng/history.csv.gz'), '--next', shared('tafeng/next_basket_dev.csv.gz')]),
);
await purchases('online_retail, October', 'online_retail/order_lines.csv.gz', async () => {
  const orders = join(scratch, 'orders.csv');
  // Known by the end of August: September is left out.
  await filterRows(shared('online_retail/order_lines.csv.gz'), orders, ([, time]) => time < '2011-09-01' || time >= '2011-10-01');
  return alcove(['--task', 'next-order', '--orders', orders, '--from', '2011-10-01', '--until', '2011-11-01']);
});

console.log(`\n${'alcove k=3, of the range'.padEnd(48)}  coverage     Gini  novelty diversity list (B)`);
for (const line of ranges) console.log(line);

rmSync(scratch, { recursive: true });
if (missed.length > 0) console.log(`\nbelow the floor: ${missed.join('; ')}`);
if (process.argv.includes('--check') && missed.length > 0) process.exitCode = 1;
