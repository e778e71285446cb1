// SPDX-License-Identifier: MIT
// Builds the browser files: `node js/build.mjs [--engine build/wasm] [--out build/dist]`.
// The engine's own build comes first. The same input gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { minify } from "terser";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    engine: { type: "string", default: join(root, "build/wasm") },
    out: { type: "string", default: join(root, "build/dist") },
  },
});
const out = resolve(options.out);
const languages = ["de", "zh-Hans"]; // English is built in

/** @param {string} file */
const readEngine = (file) =>
  readFile(join(options.engine, file)).catch(() => {
    console.error(`js/build.mjs: ${join(options.engine, file)} is not there; build the engine first (preset "wasm")`);
    process.exit(1);
  });

/** @param {Uint8Array | string} content */
const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/**
 * @param {string} name
 * @param {Uint8Array | string} content
 */
async function write(name, content) {
  await writeFile(join(out, name), content);
  return name;
}

/**
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} more
 */
async function bundle(entry, more = {}) {
  const result = await build({
    entryPoints: [join(root, "js", entry)],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    ...more,
  });
  return result.outputFiles[0].contents;
}

/**
 * @param {string} name
 * @param {Uint8Array} content
 */
const writeHashed = (name, content) => write(`${name}-${hash(content)}.mjs`, content);

/** What terser finds beyond esbuild. @param {Uint8Array | string} source */
async function squeeze(source) {
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  const small = await minify(text, { module: true, compress: { passes: 3, ecma: 2020 }, mangle: true, format: { ecma: 2020 } });
  return small.code ?? "";
}

const wasm = await readEngine("engine.wasm");
const engineGlue = await squeeze((await readEngine("engine.js")).toString());
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

// gzip by zopfli: 5 % smaller than zlib's best, and the same bytes everywhere. maxBuffer: the engine is below 1 MB.
const packed = execFileSync("zopfli", ["-c", join(options.engine, "engine.wasm")], { maxBuffer: 2 ** 20 });
const chunks = {
  engine: await write(`engine-${hash(wasm)}.bin`, packed),
  host: await writeHashed(
    "host",
    await bundle("entry/host.js", {
      plugins: [
        {
          name: "alcove-engine",
          setup(build) {
            build.onResolve({ filter: /^alcove-engine$/ }, () => ({ path: "engine", namespace: "alcove-engine" }));
            build.onLoad({ filter: /.*/, namespace: "alcove-engine" }, () => ({ contents: engineGlue, resolveDir: root }));
          },
        },
      ],
    }),
  ),
  elements: {},
  words: {},
};
const slates = await writeHashed("slates", await bundle("entry/slates.js"));
chunks.elements = { "alcove-suggest": slates, "alcove-recent": slates };
for (const language of languages) {
  chunks.words[language] = await writeHashed(`words-${language}`, await bundle(`i18n/${language}.json`));
}
const define = { CHUNKS: JSON.stringify(chunks) };
// Every page waits for the loader, so its bytes are squeezed twice.
await write("alcove.js", await squeeze(await bundle("entry/classic.js", { define, format: "iife" })));
await write("alcove.mjs", await squeeze(await bundle("entry/module.js", { define })));
await write("alcove.css", await bundle("elements/alcove.css"));
