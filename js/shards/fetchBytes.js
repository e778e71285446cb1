// SPDX-License-Identifier: MIT
import { AlcoveError } from "../alcoveError.js";
import { collect } from "./collect.js";

const timeoutMs = 10000;

/**
 * Fetches a file of the built site: no credentials, no referrer, a limit on time and size, one retry where the
 * network or the server failed.
 * @param {string} url
 * @param {number} limit bytes
 * @param {RequestCache} [cache]
 * @returns {Promise<Uint8Array>}
 */
export async function fetchBytes(url, limit, cache) {
  try {
    return await attempt(url, limit, cache);
  } catch (error) {
    if (error instanceof AlcoveError && error.code !== "network.failed") throw error;
    return attempt(url, limit, cache);
  }
}

/**
 * @param {string} url
 * @param {number} limit
 * @param {RequestCache} [cache]
 */
async function attempt(url, limit, cache) {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { cache, credentials: "omit", referrerPolicy: "no-referrer", signal });
    const { body, ok, status } = response;
    if (status >= 500) throw new AlcoveError("network.failed", url, `${status}`);
    if (!ok || !body) throw new AlcoveError("shard.not_found", url, `${status}`);
    return await collect(body.getReader(), limit, url);
  } catch (error) {
    if (error instanceof AlcoveError) throw error;
    throw new AlcoveError("network.failed", url, error instanceof Error ? error.name : "");
  }
}
