// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";
import { collect } from "./collect.js";

const timeoutMs = 10000;

/**
 * Fetches a file of the built site: no credentials, no referrer, a limit on time and size, one retry where the
 * network or the server failed.
 * @param {string} url
 * @param {number} limit bytes
 * @returns {Promise<Uint8Array>}
 */
export async function fetchBytes(url, limit) {
  try {
    return await attempt(url, limit);
  } catch (error) {
    if (error instanceof AlcoveError && error.code !== "network.failed") throw error;
    return attempt(url, limit);
  }
}

/**
 * @param {string} url
 * @param {number} limit
 */
async function attempt(url, limit) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal: abort.signal });
    if (response.status >= 500) throw new AlcoveError("network.failed", url, `${response.status}`);
    if (!response.ok || !response.body) throw new AlcoveError("shard.not_found", url, `${response.status}`);
    return await collect(response.body.getReader(), limit, url);
  } catch (error) {
    if (error instanceof AlcoveError) throw error;
    throw new AlcoveError("network.failed", url, abort.signal.aborted ? "timeout" : "");
  } finally {
    clearTimeout(timer);
    abort.abort(); // what is left of a refused answer need not arrive
  }
}
