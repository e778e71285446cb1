// SPDX-License-Identifier: MIT
/** What the page says about itself; never anything from the history. */
export interface Page {
  type?: string;
  item?: string;
  category?: string;
  cart?: string[];
  language?: string;
}

/** One Alcove element of the document, as far as fetching is concerned. */
export interface Mark {
  element: string;
  placement?: string;
  item?: string;
}

export interface Source {
  model: string;
  scope?: string;
}

export interface Placement {
  sources?: Source[];
  /** It shows what stands in popular.bin. */
  popular?: boolean;
  limit?: number;
  layout?: string;
}

export interface Manifest {
  format: number;
  build: string;
  builtAt?: string;
  catalogue: { items?: number; languages?: string[]; itemFiles?: number; categoryFiles?: number };
  files?: { changes?: boolean };
  config?: {
    shop?: { id?: string; name?: string };
    languages?: { default?: string; strings?: Record<string, Record<string, string>> };
    placements?: Record<string, Placement>;
    /** As docs/format.md describes them. */
    experiments?: unknown[];
    capture?: { jsonLd?: boolean; dataLayer?: string | false | null };
    privacy?: {
      history?: { default?: string; withConsent?: string };
      gpc?: string;
    };
  };
}

export interface Shard {
  name: string;
  bytes: Uint8Array;
}

export interface KeptShard extends Shard {
  item: string;
  at: number;
}

/** Where the history lives. Every backend has the same few calls. */
export interface Store {
  kind: "persistent" | "session" | "memory";
  /** The log, oldest line first. */
  lines(): Promise<string[]>;
  /** Writes one line in the caller's own task. Whether it is kept, once that is certain; failures are reported, never thrown. */
  append(line: string): Promise<boolean>;
  /** Deletes the oldest `count` of the lines that `lines` last returned. */
  drop(count: number): Promise<void>;
  /** Replaces the log by what `change` makes of it, in one step. */
  rewrite(change: (lines: string[]) => string[]): Promise<void>;
  /** How many lines full storage has cost. */
  dropped(): Promise<number>;
  /** Newest first. */
  shards(): Promise<KeptShard[]>;
  keepShard(shard: KeptShard): Promise<void>;
  /** Forgets the shards of one item, or of all. */
  forgetShards(item?: string): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
}

export type Report = (code: string, path?: string, detail?: string) => void;

export interface AlcoveEvent {
  name: string;
  item?: string;
  items?: unknown[];
  list?: string;
  category?: string;
  quantity?: number;
}

export interface Money {
  minor: number;
  currency: string;
}

export interface Reason {
  code: string;
  because?: { id: string; name: string };
  days?: number;
}

export interface SlateItem {
  id: string;
  name: string;
  link: string;
  /** Not where the merchant's privacy settings show none. */
  picture?: string;
  price?: Money;
  listPrice?: Money;
  reason?: Reason;
  source?: string;
  score?: number;
}

export interface Slate {
  placement: string;
  title: string;
  layout?: string;
  limit?: number;
  /** Experiments that the slate is part of → the visitor's variant. */
  experiments?: Record<string, number>;
  items: SlateItem[];
}

export interface SuggestRequest {
  kind?: string;
  placement?: string;
  limit?: number;
  page?: Page;
  shown?: string[];
  explain?: boolean;
}

/** A place on the page that shows a slate. */
export interface Slot {
  element: HTMLElement;
  mark: Mark;
  /** What to ask the engine for. */
  request(): SuggestRequest;
  /** Shows the slate, or `undefined` where nothing can be shown. */
  fill(slate: Slate | undefined): void;
}

/** What elements may ask of the host. */
export interface ElementHost {
  place(slot: Slot): void;
  remove(slot: Slot): void;
  /** Calls back once when the element has been seen long enough. Returns a stop function. */
  seen(element: Element, callback: () => void): () => void;
  record(event: AlcoveEvent): void;
  canAdd(): boolean;
  report: Report;
}

export interface Words {
  language: string;
  text(key: string, values?: Record<string, string>): string;
  has(key: string): boolean;
}

/** One look at a page: its facts, the shards that came for it, and which of them is the page's own item's. */
export interface Visit {
  /** The manifest that the shards are of. */
  bytes: Uint8Array;
  page: Page;
  /** The elements that the shards were asked for. */
  markup: Mark[];
  shards: Shard[];
  itemShard?: string;
  /** Whether the page stated its facts by a call. */
  isStated: boolean;
}

export interface Host {
  run(command: string, args: unknown[]): Promise<unknown>;
  visit(visit: Visit): Promise<void>;
  elements?: ElementHost;
}

export interface HostOptions {
  manifest: Manifest;
  bytes: Uint8Array;
  language: string;
  module: WebAssembly.Module;
  consent: unknown;
  errors: object[];
  report: Report;
}

export type DefineElements = (options: {
  host: ElementHost | undefined;
  dictionaries: Record<string, string>[];
  language: string;
  css: string;
}) => void;

/** The public call. */
export interface Alcove {
  (command: string, ...args: unknown[]): Promise<unknown>;
  event(event: AlcoveEvent): Promise<boolean | undefined>;
  page(facts: Page): Promise<void>;
  suggest(request: SuggestRequest): Promise<Slate | undefined>;
  recent(request?: SuggestRequest): Promise<Slate | undefined>;
  consent(state: "granted" | "denied" | "unset"): Promise<void>;
  signOut(): Promise<void>;
  profile(): Promise<unknown>;
  erase(what: "all" | "history" | "orders" | { item: string }): Promise<void>;
  export(): Promise<unknown>;
  import(state: unknown): Promise<void>;
  on(type: string, listener: (event: CustomEvent) => void): Promise<void>;
  debug(): Promise<unknown>;
}
