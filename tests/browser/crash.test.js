// SPDX-License-Identifier: MIT
// Chromium is killed in the middle of a visit, again and again in one profile; nothing that was acknowledged is lost.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { Random } from "../../demo/log/random.js";
import { testShop } from "./testShop.js";

const kills = Number(process.env.CRASH_KILLS ?? 20);
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const longestVisitMs = 400;
const patienceMs = 20_000;
/** Headless, and without what only costs time at the start. */
const quick = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-breakpad", "--disable-extensions", "--disable-sync",
  "--disable-component-update", "--disable-default-apps", "--no-first-run", "--no-default-browser-check", "--no-proxy-server", "--enable-logging=stderr", "--blink-settings=imagesEnabled=false"];

/**
 * What the shop's page does: tells what is remembered, then sends one event after the other, three at once now and then.
 * Which are kept it tells by the console: that is the shortest way out of a browser that is about to die.
 */
async function visit() {
  const shop = /** @type {any} */ (window);
  const round = new URLSearchParams(location.search).get("round");
  while (typeof shop.alcove?.export !== "function") await new Promise((resolve) => setTimeout(resolve, 5));
  const { alcove } = shop;
  await alcove("consent", "granted");
  await fetch("/test/told", { method: "POST", body: JSON.stringify({ ...(await alcove("profile")), ...(await alcove("debug")) }) });
  const send = async (/** @type {number} */ n) => {
    const item = `${round}-${n}`;
    if (await alcove("event", { name: "add_to_cart", item })) console.info(`acknowledged ${item}.`);
  };
  for (let n = 0; ; n += 4) {
    await send(n);
    await Promise.all([send(n + 1), send(n + 2), send(n + 3)]);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/**
 * Starts Chromium with a profile on a page.
 * @param {string} profile
 * @param {string} url
 * @returns {() => Promise<string[]>} kills all its processes at once, and gives the items whose events were acknowledged
 */
function start(profile, url) {
  const child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...quick, `--user-data-dir=${profile}`, url], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const group = -Number(child.pid);
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const killGroup = () => {
    try {
      process.kill(group, "SIGKILL");
    } catch {} // it has ended by itself
  };
  process.once("exit", killGroup);
  return async () => {
    killGroup();
    await ended;
    process.off("exit", killGroup);
    return [...said.matchAll(/acknowledged ([\d-]+)\./g)].map(([, item]) => item);
  };
}

test(`Chromium killed ${kills} times at random moments (CRASH_SEED=${seed}): every event acknowledged before is there, once and in order, or its loss is told`, async (t) => {
  const shop = await testShop({ first: `(${visit})();` });
  const profile = mkdtempSync(join(tmpdir(), "alcove-crash-"));
  const random = new Random(seed);
  /** @type {string[]} */
  const acknowledged = [];
  shop.alter = (path, bytes) => (path === "/alcove/manifest.json" ? Buffer.from(Buffer.from(bytes).toString().replace('"maxEvents":2000', '"maxEvents":20000')) : undefined);
  /** @type {ReturnType<typeof start>} */
  let kill = async () => [];
  t.after(async () => {
    await kill();
    await shop.close();
    rmSync(profile, { recursive: true, force: true });
  });

  let count = 0;
  let thrownAway = 0;
  for (let round = 0; round <= kills; round++) {
    const history = new Promise((resolve, reject) => {
      shop.told = resolve;
      setTimeout(() => reject(new Error(`round ${round}: no page within ${patienceMs / 1000} s`)), patienceMs).unref();
    });
    kill = start(profile, `${shop.url}/en/help/?round=${round}`);
    /** @type {{lines: string[], storage: string, errors: {code: string}[]}} */
    const { lines, storage, errors } = await history;
    assert.equal(storage, "persistent", `round ${round}: the browser did not open its database in time`);
    if (errors.some(({ code }) => code === "store.lost")) {
      thrownAway++;
      acknowledged.length = 0;
    }
    const items = lines.map((line) => JSON.parse(line)).filter(({ name }) => name === "add_to_cart").map(({ item }) => item);
    const isThere = new Set(items);
    assert.equal(isThere.size, items.length, `round ${round}: an event is there twice`);
    assert.deepEqual(acknowledged.filter((item) => !isThere.has(item)), [], `round ${round}: lost`);
    assert.deepEqual([...items].sort(inOrder), items, `round ${round}: out of order`);
    await new Promise((resolve) => setTimeout(resolve, random.between(0, longestVisitMs)));
    const sent = await kill();
    acknowledged.push(...sent);
    count += sent.length;
  }
  t.diagnostic(`${kills} kills, ${count} events acknowledged; the browser threw its database away ${thrownAway} times, and said so`);
  assert.ok(count > kills, `only ${count} events were acknowledged`);
  // google/leveldb, issue 1287: no page can help it, but it has to stay rare.
  assert.ok(thrownAway <= Math.ceil(kills / 50), `the browser threw its database away ${thrownAway} times`);
});

/** @param {string} a @param {string} b "round-number" */
function inOrder(a, b) {
  const [[roundA, numberA], [roundB, numberB]] = [a, b].map((item) => item.split("-").map(Number));
  return roundA - roundB || numberA - numberB;
}
