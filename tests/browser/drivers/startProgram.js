// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { once } from "node:events";

// A runner whose patience ends sends a signal, and a signal alone runs no "exit" handler.
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(1));

/**
 * Starts a program that runs until it is closed, or until this process ends.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, close: () => Promise<void> }>} rejects where it is not installed
 */
export async function startProgram(command, args, environment = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  await once(child, "spawn");
  const ended = once(child, "exit");
  const kill = () => child.kill();
  process.once("exit", kill);
  return {
    child,
    async close() {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}
