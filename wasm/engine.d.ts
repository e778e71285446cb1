// SPDX-License-Identifier: MIT
/** The engine as its browser build exports it; see docs/engine.md. Replies and requests are JSON text. */
export interface Engine {
  /** A view to write `size` bytes into, valid until the next call. */
  inbox(size: number): Uint8Array;
  /** Reads manifest.json from the inbox. */
  configure(environment: string): string;
  /** Reads the history log from the inbox; replaces what the engine remembered. */
  restore(): string;
  record(event: string): string;
  /** Reads an unpacked shard from the inbox. */
  addShard(name: string): string;
  query(request: string): string;
  erase(what: string): string;
  exportState(): string;
  /** Reads an export from the inbox. */
  importState(): string;
  diagnose(): string;
  delete(): void;
}

export interface EngineModule {
  Engine: new () => Engine;
}

export interface EngineOptions {
  /** Takes the place of fetching: instantiates and hands the instance on. */
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  wasmBinary?: ArrayBuffer | Uint8Array;
}

declare const createEngineModule: (options?: EngineOptions) => Promise<EngineModule>;
export default createEngineModule;
