// SPDX-License-Identifier: MIT

const patienceMs = 120_000;

/**
 * The few lines of WebDriver that WebKitGTK's driver takes. One whose browser has died may never answer.
 * @param {string} server its address
 * @returns {(method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<any>} rejects with what the driver says
 */
export const webDriver = (server) => async (method, path, body) => {
  const reply = await fetch(server + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patienceMs) });
  const { value } = /** @type {{ value: any }} */ (await reply.json());
  if (!reply.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
};
