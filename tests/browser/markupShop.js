// SPDX-License-Identifier: MIT
import { mkdirSync, writeFileSync } from "node:fs";
import { createShop } from "../program/createShop.js";

/** What might run, draw, break out or burst: each stands in every field of one product. */
export const payloads = [
  "<script>pwned=1</script>",
  '"><img src=x onerror=pwned=1>',
  "'><svg/onload=pwned=1>",
  "</template></script><iframe srcdoc='<script>top.pwned=1</script>'>",
  "<a href=javascript:pwned=1>x</a>",
  "javascript:pwned=1",
  "{{constructor.constructor('pwned=1')()}} ${pwned=1} {name} {price}",
  "<style>*{display:none}</style><base href=//evil.example>",
  "&lt;b&gt; &#60;script&#62;pwned=1 %3Cscript%3E \\u003cscript>",
  "__proto__",
  "constructor",
  "\u202e gnp.exe \u202dABC\u2066",
  "\u202bسلة تسوق \u200f\u200e\u2069",
  "W".repeat(600),
  "漢字".repeat(200),
  `Z${"\u0301\u0317".repeat(100)}algo`,
  "\u200b\ufeff\u00ad",
  "👩‍👩‍👧‍👦".repeat(60),
  "half \ud83d of a character",
  "a\u0000b\u0007c\u2028d",
];

/** A link that the program lets through, as long as one that it does not: what a host that lies puts in its place. */
export const [honest, lie] = ["/p/pwned-here-1234", "javascript:pwned=1"];

const links = [
  honest,
  "javascript:pwned=1", " java\nscript:pwned=1", "JaVaScRiPt:pwned=1", "data:text/html,<script>top.pwned=1</script>", "vbscript:pwned", "blob:x",
  'https://shop.example/"onmouseover=pwned=1', "//elsewhere.example/x", "/p/<img src=x onerror=pwned=1>", "https://user:word@shop.example/", "https://", "\\\\x\\y", "#<b>", "/p/plain",
];

const pictures = [...links.filter((link) => !/(https?:)?\/\//.test(link)), "/favicon.svg"]; // the policy lets no other host's in

const start = (/** @type {string} */ text, /** @type {number} */ characters) => [...text].slice(0, characters).join("");

const markup = payloads[1];
const text = { en: `English ${markup}`, "zh-Hans": `中文 ${payloads[0]}` };

/**
 * The web root of a shop whose feed and config hold markup in every field, its site built by the program.
 * @param {import("node:test").TestContext} t
 */
export function markupShop(t) {
  const products = payloads.map((payload, n) => ({
    id: start(`${n} ${payload}`, 60).replace(/[\u0000-\u001f]/g, ""), // no id holds controls
    title: payload,
    description: payload,
    price: `${n + 1}.50 EUR`,
    sale_price: n % 2 ? `${n + 1}.00 EUR` : "",
    product_type: `${start(payload, 40)} > ${markup}`,
    link: links[n % links.length],
    image_link: pictures[n % pictures.length],
    brand: payload,
    item_group_id: `${n} ${markup}`,
    color: payload,
    [start(payload, 30)]: payload,
  }));
  const csv = (/** @type {string} */ value) => `"${value.replaceAll('"', '""')}"`;
  const ids = products.map(({ id }) => id);
  const visits = Array.from({ length: 400 }, (_, visit) =>
    [0, 1, 3].map((step) => [`s${visit} ${markup}`, ids[(visit + step) % ids.length], new Date(Date.UTC(2026, 0, 1 + (visit % 80), 10, step)).toISOString(), `u${visit % 100}`].map(csv).join()),
  );
  const config = {
    version: 1,
    shop: { name: markup, currency: "EUR" }, // markup for an id does not build (config.invalid)
    build: { products: [{ file: "feed.jsonl", language: "en" }, { file: "feed-zh.jsonl", language: "zh-Hans" }], events: [{ file: "events.csv" }] },
    languages: { default: "en", available: ["en", "zh-Hans"], strings: { "zh-Hans": { "button.next": markup, "reason.because-viewed": `${markup} {name}` } } },
    placements: Object.fromEntries(["home", "related", "grid"].map((id) => [id, { title: text, layout: id === "grid" ? "grid" : "carousel", limit: 12, sources: [{ model: id === "home" ? "for-you" : "related" }, { model: "bestsellers" }] }])),
  };
  const lines = (/** @type {object[]} */ rows) => rows.map((row) => JSON.stringify(row)).join("\n");
  const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const shop = createShop(t, {
    "feed.jsonl": lines(products.map((row) => ({ ...row, title: escaped(row.title) }))),
    "feed-zh.jsonl": lines(products), // the program takes tags out; English is escaped once, so that markup comes through
    "events.csv": ["session_id,item_id,timestamp,shopper_id", ...visits.flat(), ""].join("\n"),
    "alcove.json": JSON.stringify(config),
  });
  const built = shop.run(["build", "--out", "root/alcove", "--runtime", new URL("../../build/dist", import.meta.url).pathname]);
  const page = (/** @type {string} */ lang, /** @type {string} */ item, /** @type {string} */ body) => {
    const linked = JSON.stringify({ "@type": "Product", sku: item, name: markup, category: markup }).replaceAll("<", "\\u003c");
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title><meta name="viewport" content="width=device-width">
      <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/alcove/alcove.css"><script async src="/alcove/alcove.js"></script>
      ${item && `<script type="application/ld+json">${linked}</script>`}</head><body><main><h1>Shop</h1>${body}</main></body></html>`;
  };
  const template = '<template data-for="item"><article><a data-href="link"><img data-src="picture" alt="" width="40" height="40"><b data-text="name"></b></a><i data-text="reason"></i></article></template>';
  const slates = `<alcove-suggest placement="related" data-add-to-cart></alcove-suggest><alcove-suggest placement="grid" layout="grid" limit="4"></alcove-suggest>
    <alcove-suggest placement="home" limit="6">${template}</alcove-suggest><alcove-recent></alcove-recent>`;
  const pages = { en: page("en", "", slates), zh: page("zh", "", slates), ...Object.fromEntries(ids.map((id, n) => [`p${n}`, page("en", id, slates)])) };
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(shop.path(`root/${name}`), { recursive: true });
    writeFileSync(shop.path(`root/${name}/index.html`), html);
  }
  shop.write("root/favicon.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { root: shop.path("root"), built, paths: Object.keys(pages).map((name) => `/${name}/`) };
}
