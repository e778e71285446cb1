// SPDX-License-Identifier: MIT
const maxScripts = 20;
const maxCharacters = 200_000;
const maxNodes = 500;

/**
 * What schema.org JSON-LD says about the page's one product; nothing where there is none or more than one.
 * The text is the shop's, but may hold what others wrote: any shape and size is survived.
 * @param {readonly string[]} texts the contents of the page's `application/ld+json` scripts
 * @returns {import("../types.js").Page}
 */
export function readJsonLd(texts) {
  /** @type {Record<string, unknown>[]} */
  const products = [];
  let budget = maxNodes;

  /** @param {unknown} node */
  const visit = (node) => {
    if (budget-- <= 0 || !isObject(node)) return;
    if (Array.isArray(node)) node.forEach(visit);
    else if (isProduct(node)) products.push(node);
    else for (const inner of [node["@graph"], node.mainEntity]) visit(inner);
  };
  for (const text of texts.slice(0, maxScripts)) {
    if (text.length > maxCharacters) continue;
    try {
      visit(JSON.parse(text));
    } catch {} // not JSON: says nothing
  }

  const found = products.map(productFacts).filter(({ item }) => item);
  return found.length && found.every(({ item }) => item === found[0].item) ? found[0] : {};
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return Object(value) === value;
}

/** @param {Record<string, unknown>} node */
function isProduct(node) {
  return [node["@type"]].flat().some((type) => typeof type === "string" && /(^|[/:])Product(Group)?$/.test(type));
}

/**
 * @param {Record<string, unknown>} product
 * @returns {import("../types.js").Page}
 */
function productFacts(product) {
  const variants = [product.hasVariant].flat().slice(0, 1);
  for (const node of [product, ...variants].filter(isObject)) {
    const item = text(node.sku) || text(node.productID) || text(node.mpn);
    if (item) return { type: "product", item, category: category(product.category) };
  }
  return {};
}

/** @param {unknown} value */
function text(value) {
  if (typeof value === "number" && Number.isSafeInteger(value)) return `${value}`;
  return typeof value === "string" && value.length <= 256 ? value.trim() : "";
}

/** @param {unknown} value */
function category(value) {
  const first = [value].flat()[0];
  const name = text(isObject(first) ? first.name : first);
  return name && !/^https?:/i.test(name) ? name : undefined;
}
