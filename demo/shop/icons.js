// SPDX-License-Identifier: MIT
import { html } from './html.js';

/** Outlines on a grid of 24, drawn with the colour of the text around them. */
const outlines = {
  logo: 'M4 20V11l8-7 8 7v9zM9 20c0-6 6-6 6 0M12 9.5v1.5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-8 16-8 16 0',
  basket: 'M3 10h18l-2 10H5zM8 10l3-6M16 10l-3-6',
  van: 'M2 6h12v11H2zM14 10h4l4 4v3h-8zM6 19.5a2 2 0 1 0 .1 0M17 19.5a2 2 0 1 0 .1 0',
  back: 'M8 4L3 9l5 5M3 9h11a6 6 0 0 1 0 12H9',
  talk: 'M4 4h16v12H11l-5 5v-5H4zM8 8.5h8M8 12h5',
};

/** @param {keyof typeof outlines} name */
export const icon = (name) => html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${outlines[name]}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
