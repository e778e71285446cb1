// SPDX-License-Identifier: MIT

/** A product or a record by column name. @typedef {Record<string, string | number>} Row */

export {};
