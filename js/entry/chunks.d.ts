// SPDX-License-Identifier: MIT
/** The runtime's file names, put in by the build. */
declare const CHUNKS: import("../loader.js").Chunks;
