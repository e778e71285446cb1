// SPDX-License-Identifier: MIT
// Prints the smallest config for a shop that has nothing but order lines: `node demo/gifts/firstConfig.js FILE`.
import process from 'node:process';

const [, , file] = process.argv;
const shop = { name: 'The Gift Cupboard', currency: 'GBP', timezone: 'Europe/London' };
console.log(JSON.stringify({ version: 1, shop, build: { orders: [{ file }] } }));
