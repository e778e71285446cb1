// SPDX-License-Identifier: MIT
import createEngineModule from "alcove-engine";
import { startHost } from "../host.js";
import { instantiate } from "../host/instantiate.js";

/** @param {import("../types.js").HostOptions} options */
export default async (options) =>
  startHost({ ...options, engine: await instantiate(createEngineModule, options.module), window, now: Date.now });
