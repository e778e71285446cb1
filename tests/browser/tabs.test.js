// SPDX-License-Identifier: MIT
// Tabs of one shopper that write at the same time, in every engine.
import assert from "node:assert/strict";
import test, { after } from "node:test";
import { demoShop } from "./demoShop.js";
import { engines } from "./drivers/openBrowser.js";

const perTab = 300;
const path = "/en/help/";
/** Browsers blur their clocks by up to a millisecond. */
const blurMs = 2;

/** @typedef {{ item: string, from: number, to: number, kept: boolean }} Sent an event with the moments of its call and of its acknowledgement */
/** @typedef {import("./demoShop.js").Visits & import("./drivers/tab.js").Tab} Tab */

/** @type {Map<string, ReturnType<typeof demoShop>>} */
const open = new Map();
after(async () => {
  for (const shop of open.values()) await (await shop).close();
});

/** Three tabs of a new shopper who agrees to be remembered. @param {import("./drivers/openBrowser.js").EngineName} engine */
async function threeTabs(engine) {
  if (!open.has(engine)) open.set(engine, demoShop(engine));
  const { newShopper } = await /** @type {ReturnType<typeof demoShop>} */ (open.get(engine));
  const shopper = await newShopper();
  await shopper.visit(path);
  await shopper.call("consent", "granted");
  const [second, third] = [await shopper.newTab(), await shopper.newTab()];
  for (const tab of [second, third]) {
    await tab.visit(path);
    assert.equal((await tab.call("profile")).storage, "persistent");
  }
  return { tabs: [shopper, second], third, leave: shopper.leave };
}

/** Makes a tab ready to write: it starts when another tab says so, says when a third is done, and writes a third after that one's call. @param {Tab} tab @param {string} who */
const prepare = (tab, who) =>
  tab.evaluate((who, count) => {
    const page = /** @type {any} */ (window);
    const channel = new BroadcastChannel("tabs");
    const third = Math.floor(count / 3);
    let isCalled = false;
    channel.addEventListener("message", ({ data }) => (isCalled ||= data === "called"));
    const write = async () => {
      const sent = [];
      for (let n = 0, left = third; n < count || left > 0; n++) {
        if (n === third) channel.postMessage("a third");
        if (isCalled) left--;
        const event = { name: "add_to_cart", item: `${who}-${n}` };
        const from = Date.now();
        const kept = await page.alcove("event", event);
        sent.push({ item: event.item, from, to: Date.now(), kept });
      }
      return sent;
    };
    page.written = new Promise((resolve) => channel.addEventListener("message", ({ data }) => data === "start" && resolve(write())));
  }, who, perTab);

/** Lets both tabs write; makes a call in the third once they are in the midst of it. @param {Tab} third @param {unknown[]} call */
const startAndCall = (third, ...call) =>
  third.evaluate((...call) => new Promise((resolve) => {
    const channel = new BroadcastChannel("tabs");
    channel.addEventListener("message", async () => {
      const from = Date.now();
      await /** @type {any} */ (window).alcove(...call);
      resolve({ from, to: Date.now() });
      channel.postMessage("called");
    }, { once: true });
    channel.postMessage("start");
  }), ...call);

/** @param {Tab} tab @returns {Promise<Sent[]>} */
const written = (tab) => tab.evaluate(() => /** @type {any} */ (window).written);

/** What two tabs wrote while the third made its call, and what is remembered of it. @param {import("./drivers/openBrowser.js").EngineName} engine @param {unknown[]} call */
async function writeTogether(engine, ...call) {
  const { tabs, third, leave } = await threeTabs(engine);
  await prepare(tabs[0], "A");
  await prepare(tabs[1], "B");
  const called = /** @type {{ from: number, to: number }} */ (await startAndCall(third, ...call));
  const sent = [await written(tabs[0]), await written(tabs[1])];
  for (const { item, kept } of sent.flat()) assert.equal(kept, true, item);
  assert.ok(sent[0][0].from < sent[1][perTab - 1].to && sent[1][0].from < sent[0][perTab - 1].to, "they did not write at the same time");
  await third.visit(path);
  const remembered = (await third.history()).filter(({ name }) => name === "add_to_cart").map(({ item }) => item);
  for (const tab of tabs) {
    const lines = (await tab.history()).filter(({ name }) => name === "add_to_cart").map(({ item }) => item);
    assert.deepEqual(lines, remembered, "a tab that was open knows what the others wrote");
  }
  assert.equal(new Set(remembered).size, remembered.length, "an event is there twice");
  for (const who of ["A", "B"]) {
    const numbers = remembered.filter((item) => item.startsWith(who)).map((item) => Number(item.slice(2)));
    assert.deepEqual([...numbers].sort((a, b) => a - b), numbers, `${who} is out of order`);
  }
  await leave();
  return { sent: sent.flat(), called, remembered };
}

for (const engine of engines) {
  test(`${engine}: two tabs write ${perTab} events each while a third imports: none is lost, each tab's order is kept`, async () => {
    const time = new Date(Date.now() - 3_600_000).toISOString();
    const lines = ["C-1", "C-2"].map((item) => JSON.stringify({ name: "add_to_cart", item, time }));
    const { sent, remembered } = await writeTogether(engine, "import", { version: 1, lines });
    assert.deepEqual([...remembered].sort(), [...sent.map(({ item }) => item), "C-1", "C-2"].sort());
    assert.deepEqual(remembered.slice(0, 2), ["C-1", "C-2"]);
  });

  test(`${engine}: two tabs write while a third erases all: nothing from before survives, nothing from after is lost`, async () => {
    const { sent, called, remembered } = await writeTogether(engine, "erase", "all");
    const isThere = new Set(remembered);
    const before = sent.filter(({ to }) => to < called.from - blurMs);
    const after = sent.filter(({ from }) => from > called.to + blurMs);
    assert.ok(before.length > 0 && after.length > 0, `${before.length} before, ${after.length} after`);
    assert.deepEqual(before.filter(({ item }) => isThere.has(item)), []);
    assert.deepEqual(after.filter(({ item }) => !isThere.has(item)), []);
  });
}
