// SPDX-License-Identifier: MIT
import baking from './kinds/baking.js';
import coffee from './kinds/coffee.js';
import gifts from './kinds/gifts.js';
import home from './kinds/home.js';
import knives from './kinds/knives.js';
import label from './kinds/label.js';
import packs from './kinds/packs.js';
import pans from './kinds/pans.js';
import table from './kinds/table.js';
import tools from './kinds/tools.js';

/** @typedef {import('./kind.js').Kind} Kind */

/** Every kind of thing that can be drawn. @type {Record<string, Kind>} */
export const kinds = { ...pans, ...knives, ...tools, ...baking, ...coffee, ...packs, ...table, ...home, ...gifts, ...label };
