// SPDX-License-Identifier: MIT
// The few parts of Node that the demo uses, so that it is checked without more packages.

declare module 'node:fs' {
  export function existsSync(path: string | URL): boolean;
  export function mkdirSync(path: string, options: { recursive: boolean }): void;
  export function mkdtempSync(prefix: string): string;
  export function readFileSync(path: string | URL, encoding: 'utf8'): string;
  export function readFileSync(path: string | URL): Uint8Array<ArrayBuffer>;
  export function readdirSync(path: string | URL): string[];
  export function rmSync(path: string, options: { recursive: boolean; force?: boolean }): void;
  export function statSync(path: string): { mtimeMs: number; isDirectory(): boolean };
  export function writeFileSync(path: string, content: string): void;
}
declare module 'node:path' {
  export const sep: string;
  export function basename(path: string): string;
  export function dirname(path: string): string;
  export function extname(path: string): string;
  export function join(...parts: string[]): string;
  export function resolve(...parts: string[]): string;
}
declare module 'node:url' {
  export function fileURLToPath(url: string | URL): string;
}
declare module 'node:os' {
  export function tmpdir(): string;
}
declare module 'node:process' {
  const process: { argv: string[]; exit(code: number): never; execPath: string };
  export default process;
}
declare module 'node:util' {
  export function parseArgs<Options extends Record<string, { type: 'string'; default?: string }>>(
    config: { options: Options }): { values: { [Name in keyof Options]?: string } };
}
declare module 'node:crypto' {
  export function randomBytes(size: number): { toString(encoding: 'hex'): string };
}
declare module 'node:test' {
  export default function test(name: string, body: () => void | Promise<void>): void;
  export function after(body: () => void | Promise<void>): void;
}
declare module 'node:assert/strict' {
  const assert: {
    (value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    match(actual: string, expected: RegExp, message?: string): void;
    doesNotMatch(actual: string, expected: RegExp, message?: string): void;
  };
  export default assert;
}
