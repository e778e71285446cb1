// SPDX-License-Identifier: MIT
// What was bought together against other ways to rank pairs, on the newest 6 % of a real shop's orders to 2011-08-31.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const orders = '../shared/data/online_retail/order_lines.csv.gz';
if (existsSync(orders)) {
  execFileSync('build/native/bench/bench_together', [orders, '2011-09-01T00:00:00Z'], { stdio: 'inherit' });
} else {
  console.log(`skipped: ${orders} is not here`);
}
