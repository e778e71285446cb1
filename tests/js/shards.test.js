// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { AlcoveError } from "../../js/alcoveError.js";
import { fetchFile } from "../../js/shards/fetchFile.js";
import { unpack } from "../../js/shards/unpack.js";

const text = new TextEncoder().encode("suggestions that fit ".repeat(500));
const packed = new Uint8Array(gzipSync(text));

test("gzip is unpacked", async () => {
  assert.deepEqual(await unpack(packed, 1e6, "x"), text);
});

test("bytes without gzip's magic pass through", async () => {
  for (const bytes of [text, [], [0x1f], [0x1f, 0], [0, 0x8b]].map((bytes) => Uint8Array.from(bytes))) {
    assert.deepEqual(await unpack(bytes, 1e6, "x"), bytes);
  }
});

test("what is packed comes back, at any size and level; what is larger than the limit never does", async () => {
  const content = fc.tuple(fc.uint8Array({ maxLength: 700 }), fc.nat(40)).map(([bytes, times]) => Buffer.concat(Array(times).fill(bytes)));
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 0, max: 9 }), fc.nat(30_000), async (bytes, level, limit) => {
      const unpacked = unpack(new Uint8Array(gzipSync(bytes, { level })), limit, "x");
      if (bytes.length > limit) await assert.rejects(unpacked, { code: "shard.too_large" });
      else assert.deepEqual(await unpacked, new Uint8Array(bytes));
    }),
    { numRuns: 200 },
  );
});

test("a bomb is refused once it is over the limit", async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(60e6))); // 58 KB that become 60 MB
  assert.ok(bomb.length < 64 * 1024);
  /** What unpacking costs the processor, however busy it is. @param {number} limit */
  const cost = async (limit) => {
    const before = process.cpuUsage();
    await unpack(bomb, limit, "x").catch((error) => assert.equal(error.code, "shard.too_large"));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const whole = await cost(100e6);
  await assert.rejects(unpack(bomb, 512 * 1024, "x"), { code: "shard.too_large" });
  assert.ok((await cost(512 * 1024)) < whole / 4, "it stopped early");
});

test("any bytes are at most as many as the limit allows, or a code", async () => {
  const magic = fc.uint8Array({ maxLength: 600 }).map((bytes) => new Uint8Array([0x1f, 0x8b, 8, 0, ...bytes]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(magic, fc.uint8Array({ maxLength: 600 })), fc.nat(700), async (bytes, limit) => {
      const size = await unpack(bytes, limit, "x").then(({ length }) => length, (error) => (/^shard\.(damaged|too_large)$/.test(error.code) ? 0 : Promise.reject(error)));
      assert.ok(size <= limit);
    }),
    { numRuns: 500 },
  );
});

test("cut, flipped or lengthened gzip never gives other bytes and never fails but by a code", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(packed.length - 3),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom("cut", "flip", "lengthen"),
      async (at, bits, how) => {
        const start = at + 2; // behind the magic
        let bad = packed.slice();
        if (how === "cut") bad = bad.slice(0, start);
        if (how === "flip") bad[start] ^= bits;
        if (how === "lengthen") bad = new Uint8Array([...bad, bits]);
        try {
          // Flips in the header's time, system or flag bytes may leave the content as it was.
          assert.deepEqual(await unpack(bad, 1e6, "x"), text);
        } catch (error) {
          assert.ok(error instanceof AlcoveError, String(error));
          assert.match(error.code, /^shard\.(damaged|too_large)$/);
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void} answer */
async function withServer(answer) {
  /** @type {import("node:http").IncomingMessage[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { base: `http://127.0.0.1:${port}/alcove/`, requests, close };
}

test("a file is fetched without credentials and without a referrer, in the second attempt too", async (t) => {
  const original = globalThis.fetch;
  t.after(() => Object.assign(globalThis, { fetch: original }));
  /** @type {unknown[]} */
  const asked = [];
  globalThis.fetch = async (url, { credentials, referrerPolicy } = {}) => {
    asked.push([url, credentials, referrerPolicy]);
    return new Response(packed, { status: asked.length > 1 ? 200 : 503 });
  };
  assert.deepEqual(await fetchFile("https://shop.example/alcove/", "builds/b/0123456789abcdef.bin"), text);
  const one = ["https://shop.example/alcove/builds/b/0123456789abcdef.bin", "omit", "no-referrer"];
  assert.deepEqual(asked, [one, one]);
});

test("a missing file is not asked for twice", async () => {
  const site = await withServer((_, response) => response.writeHead(404).end());
  await assert.rejects(fetchFile(site.base, "builds/b/x.bin"), { code: "shard.not_found" });
  assert.equal(site.requests.length, 1);
  site.close();
});

test("a failing server is asked once more", async () => {
  let count = 0;
  const site = await withServer((_, response) => (count++ ? response.end(packed) : response.writeHead(503).end()));
  assert.deepEqual(await fetchFile(site.base, "builds/b/x.bin"), text);
  assert.equal(site.requests.length, 2);
  site.close();
});

test("a dead host is a code", async () => {
  const site = await withServer((_, response) => void response.destroy());
  await assert.rejects(fetchFile(site.base, "builds/b/x.bin"), { code: "network.failed" });
  assert.equal(site.requests.length, 2);
  site.close();
});

test("an item shard over 64 KB is refused while it arrives; a shared one may be larger", async () => {
  const large = new Uint8Array(100 * 1024).fill(7);
  const site = await withServer((_, response) => response.end(large));
  await assert.rejects(fetchFile(site.base, "builds/b/x.bin"), { code: "shard.too_large" });
  assert.deepEqual(await fetchFile(site.base, "builds/b/en/popular.bin"), large);
  site.close();
});
