// SPDX-License-Identifier: MIT
import { spawn as start } from 'node:child_process';

/**
 * Runs a command and gives what it printed once it has ended.
 * @param {string[]} command
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<{code: number, stdout: string, stderr: string}>}
 */
export function spawn([program, ...args], environment = {}) {
  return new Promise((resolve) => {
    const child = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}
