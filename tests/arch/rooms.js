// SPDX-License-Identifier: MIT
/** Which room may use which: the table of docs/design.md as data. A room may always use itself. */
export const cxxRooms = new Map(
  Object.entries({
    'core/alcove/base': [],
    'core/alcove/model': ['core/alcove/base'],
    'core/alcove/config': ['core/alcove/base', 'core/alcove/model'],
    'core/alcove/shard': ['core/alcove/base', 'core/alcove/model'],
    'core/alcove/suggest': ['core/alcove/base', 'core/alcove/model', 'core/alcove/config', 'core/alcove/shard'],
    'core/alcove/privacy': ['core/alcove/base', 'core/alcove/model', 'core/alcove/config'],
    'core/alcove/engine': ['core/alcove/base', 'core/alcove/model', 'core/alcove/config', 'core/alcove/shard', 'core/alcove/suggest', 'core/alcove/privacy'],
    wasm: ['core/alcove/engine'],
    cli: ['core/alcove/base', 'core/alcove/model', 'core/alcove/config', 'core/alcove/shard', 'core/alcove/suggest', 'core/alcove/privacy', 'core/alcove/engine'],
  }),
);

/** The shim's rooms; host, store, elements, capture and i18n reach nothing that reaches the network. */
export const jsRooms = new Map(
  Object.entries({
    entry: ['loader', 'host', 'elements', 'i18n', 'shared'],
    loader: ['plan', 'shards', 'capture', 'shared'],
    plan: ['shared'],
    shards: ['shared'],
    host: ['store', 'shared'],
    store: ['shared'],
    capture: ['shared'],
    elements: ['i18n', 'shared'],
    i18n: ['shared'],
    shared: [],
  }),
);

/** The only modules of the shim that may reach the network. */
export const networkRooms = ['loader', 'shards'];

/** Libraries of the system that a room may name; nothing else comes in by angle brackets but the standard library. */
export const cxxLibraries = new Map(
  Object.entries({
    'core/alcove/base': ['nlohmann/'],
    'core/alcove/shard': ['flatbuffers/'],
    wasm: ['emscripten/'],
    cli: ['CLI/', 'fmt/', 'expat', 'zlib', 'simdjson', 'tbb/', 'oneapi/', 'Eigen/', 'flatbuffers/', 'sys/', 'fcntl', 'unistd'],
  }),
);
