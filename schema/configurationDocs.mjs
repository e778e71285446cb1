// SPDX-License-Identifier: MIT
// Writes docs/configuration.md from the schema and the parser's own tables: node schema/configurationDocs.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {Record<string, any>} Schema */

const read = (/** @type {string} */ file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const schema = /** @type {Schema} */ (JSON.parse(read('schema/config.schema.json')));
/** Pointers of what has no effect yet, from the parser's table. */
const idle = new Set([...read('core/alcove/config/no_effect.cpp').matchAll(/^ {4}"(\/[^"=]+)"/gm)].map(([, pointer]) => pointer));
/** Facts that conditions may ask for. */
const facts = [...read('core/alcove/config/facts.cpp').matchAll(/\{"([^"]+)", FactOf::(\w+), FactType::\w+, FactFrom::\w+(, true)?\}/g)].map(([, name, of, optional]) => ({ name, of, optional: Boolean(optional) }));

const code = (/** @type {unknown} */ value) => `\`${JSON.stringify(value)}\``;
const pretty = (/** @type {unknown} */ value) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** Whether a default says no more than that nothing is there. @param {unknown} value */
const isNothing = (value) => value === undefined || value === null || ['""', '[]', '{}'].includes(JSON.stringify(value));

/** What null stands for goes without saying. @param {Schema} node @returns {Schema} */
function bare(node) {
  const [none, some] = node.anyOf ?? [];
  return none?.type === 'null' ? { ...node, ...some, anyOf: some.anyOf } : node;
}

/** @param {Schema} node @returns {string} */
function values(node) {
  const it = bare(node);
  const names = /** @type {Record<string, string>} */ ({ '#/$defs/localText': 'text, or one a language', '#/$defs/condition': '[condition](#conditions)' });
  if (it.$ref) return names[it.$ref];
  if (it.const !== undefined) return code(it.const);
  if (it.enum) return it.enum.map(code).join(', ');
  if (it.type === 'boolean') return '`true`, `false`';
  if (it.type === 'integer' || it.type === 'number') {
    const most = it.exclusiveMaximum ?? it.maximum;
    const kind = it.type === 'integer' ? 'whole number' : 'number';
    return most >= 1e9 ? `${kind} from ${it.minimum}` : `${kind}, ${it.minimum} to ${it.exclusiveMaximum !== undefined ? 'less than ' : ''}${most}`;
  }
  if (it.type === 'array') return it.items?.properties || it.prefixItems ? 'list' : `list of ${values(it.items)}`;
  if (it.type === 'object') return 'object';
  return 'text';
}

/** Rows of a table: every key below a node. @param {Schema} node @param {string} path @param {string} pointer @returns {string[]} */
function rows(node, path, pointer) {
  const it = bare(node);
  if (it.type === 'array' && it.items) return rows(it.items, `${path}[]`, `${pointer}/*`);
  const any = it.additionalProperties;
  if (it.type === 'object' && !it.properties && any && typeof any === 'object') return rows(any, `${path}${path && '.'}NAME`, `${pointer}/*`);
  return Object.entries(it.properties ?? {}).flatMap(([key, child]) => {
    const name = `${path}${path && '.'}${key}`;
    const at = `${pointer}/${key}`;
    const required = (it.required ?? []).includes(key);
    const standard = required ? '**required**' : isNothing(child.default) ? '–' : code(child.default);
    const note = idle.has(at) ? ' *No effect yet.*' : '';
    return [`| \`${name}\` | ${(child.description + note).replaceAll('|', '\\|')} | ${values(child).replaceAll('|', '\\|')} | ${standard} |`, ...rows(child, name, at)];
  });
}

const tableHead = '| key | what it says | values | without it |\n|---|---|---|---|';

/** @param {string} name @param {Schema} node */
function section(name, node) {
  const note = idle.has(`/${name}`) ? '\n\n*This version reads and checks this section and does nothing with it yet; `alcove check` says so.*' : '';
  return `## ${name}\n\n${node.description}${note}\n\n${pretty({ [name]: node.examples[0] })}\n\n${tableHead}\n${rows(node, '', `/${name}`).join('\n')}`;
}

function conditions() {
  const { condition, operators, variable } = schema.$defs;
  const row = ([name, node]) => `| \`${name}\` | ${node.description} | ${code(node.examples[0])} |`;
  const table = (/** @type {Schema} */ node) => Object.entries(node.properties).map(row).join('\n');
  const list = (/** @type {string} */ of) => facts.filter((fact) => fact.of === of).map(({ name, optional }) => `\`${name}\`${optional ? '°' : ''}`).join(' · ');
  return `## Conditions

${condition.description} They stand in rules, segments, bundles and returns, in MongoDB's operators.

${pretty({ price: { $gte: 10, $lt: { var: 'seed.price', times: 1.5 } }, category: { $startsWith: 'kitchen/' } })}

Of an item: ${list('item')}.

Of a visit (\`when\`): ${list('visit')}.

A fact with ° may be missing, and then counts as 0 where it is compared: ask for \`"$exists": true\` beside the comparison. \`*\` is
a name of your own, as in \`affinity.category.baking\`. What each of them is, and what operators mean at the edges: [conditions](conditions.md).

| operator | holds for | example |
|---|---|---|
${table(operators)}

Conditions are put together by these:

| | holds when | example |
|---|---|---|
${table(condition)}

${variable.description} In place of a value: \`{"var": "seed.price"}\`, or \`{"var": "seed.price", "times": 1.5}\`.`;
}

/** The whole page. */
export function configurationPage() {
  const sections = Object.entries(schema.properties).filter(([name]) => !name.startsWith('$') && name !== 'version');
  return `# The config

<!-- Written by \`node schema/configurationDocs.mjs\` from schema/config.schema.json: change it there. -->

One file, \`alcove.json\`, steers everything. This is a whole one:

${pretty({ version: 1, shop: { name: 'Hearth & Hob' } })}

All else has a default that suits most shops. Add what you need, then ask \`alcove check\`: it says in one line each what is wrong,
where, and what was probably meant; \`alcove build\` asks it too. A [longer example](config.example.json) has every section.

- **In your editor**: with \`"$schema": "config.schema.json"\` and [that file](../schema/config.schema.json) beside yours it completes
  keys and shows what they mean.
- **Notes of your own** begin with \`x-\`, anywhere: \`"x-why": "until the new range is in"\`. Any other unknown key is an error.
- **Texts for shoppers** are a text, or one a language: \`{"en": "For you", "de": "Für dich"}\`.
- **Times** have an offset: \`2026-11-01T00:00:00+01:00\`. **Amounts** are decimals in the shop's currency. **Paths** are relative to the file.
- **What is published**: names, titles, placements and what pages need to follow your wishes. Inputs, paths, costs and margins
  stay with you.

The sections: ${sections.map(([name]) => `[${name}](#${name})`).join(' · ')} · [conditions](#conditions)

${sections.map(([name, node]) => section(name, node)).join('\n\n')}

${conditions()}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationPage());
}
