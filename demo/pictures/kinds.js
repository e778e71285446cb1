// SPDX-License-Identifier: MIT
import knives from './kinds/knives.js';
import label from './kinds/label.js';
import pans from './kinds/pans.js';
import tools from './kinds/tools.js';

/** @typedef {import('./kind.js').Kind} Kind */

/** Every kind of thing that can be drawn. @type {Record<string, Kind>} */
export const kinds = { ...pans, ...knives, ...tools, ...label };
