// SPDX-License-Identifier: MIT
import { shade } from '../shade.js';
import { cast, disc, glint, ground, line, oval, path, rect, times, turn } from '../shapes.js';
import { flat, stand } from '../kind.js';

/** @typedef {import('../ink.js').Ink} Ink */

/** A knife from handle (bottom) to point (top), turned to the light. @param {Ink} ink @param {string} blade @param {string} main @param {string} [extra] */
function knife(ink, blade, main, extra = '') {
  const handle = 'M184 258q-4 0-4 6l4 78q2 22 18 22t17-18l-3-84q0-6-6-6z';
  const all = path(blade, '#d5dade') + path(handle, main);
  return turn(38, cast(all) + path(blade, ink.metal('#c3c9ce')) + extra + rect(181, 244, 38, 16, 3, ink.metal('#9aa0a6')) + path(handle, ink.round(main)) + times(3, (i) => disc(200, 282 + i * 26, 4, '#d9c7a0')));
}

/** @param {Ink} ink @param {string} shape @param {string} main @param {string} [over] */
const board = (ink, shape, main, over = '') => cast(shape) + shape.replace(/fill="[^"]*"/, `fill="${ink.flat(main)}"`) + over;

/** @param {string} hex @param {number} x @param {number} y @param {number} width @param {number} height */
const grain = (hex, x, y, width, height) =>
  times(5, (i) => line(`M${x} ${y + (height * (i + 1)) / 6}q${width / 3} ${i % 2 ? 9 : -9} ${width / 2} 0t${width / 2} ${i % 3 ? -3 : 5}`, shade(hex, -0.22), 2.5, 'opacity=".5"'));

export default {
  'chef-knife': flat((ink, { main }) => knife(ink, 'M182 246V92q2-62 10-74 30 84 34 226-2 8-8 8h-30z', main, glint('M190 230V96', 3, 0.8))),
  santoku: flat((ink, { main }) => knife(ink, 'M178 246V70q0-34 26-40 30 60 26 208-2 10-10 10h-30z', main, times(5, (i) => oval(216, 100 + i * 26, 5, 10, '#aeb5bb', 'opacity=".7"')))),
  'bread-knife': flat((ink, { main }) => knife(ink, 'M186 246V40q4-16 14-16l20 14' + times(13, () => 'q-6 8 0 16') + 'l-4 4z', main, glint('M192 232V60', 3, 0.8))),
  'paring-knife': flat((ink, { main }) => knife(ink, 'M188 246v-84q0-26 6-34 18 44 20 118z', main, glint('M194 236v-64', 3, 0.8))),
  cleaver: flat((ink, { main }) => knife(ink, 'M160 236V56q0-10 10-10h66q10 0 10 10v168q0 10-10 12l-22 10h-28q-26 0-26-10z', main, glint('M172 220V66', 4, 0.8))),
  'steak-knives': flat((ink, { main }) => times(4, (i) => turn(-24 + i * 16, path('M192 210V86q2-22 8-26 14 50 12 150z', ink.metal('#c3c9ce')) + rect(188, 206, 26, 118, 11, ink.round(main)) + disc(201, 232, 3, '#d9c7a0') + disc(201, 296, 3, '#d9c7a0'), 200, 420))),
  'cheese-knives': flat((ink, { main }) =>
    turn(-16, cast(rect(118, 200, 28, 130, 12, main)) + rect(118, 206, 28, 124, 12, ink.round(main)) + path('M122 206q-22-70-2-116 12-10 22 0 18 50 2 116z', ink.metal('#c3c9ce')), 130, 210) +
    cast(rect(186, 206, 28, 124, 12, main)) + rect(186, 206, 28, 124, 12, ink.round(main)) + line('M193 206V96M207 206V96', '#aeb5bb', 7) + path('M186 150h28v56h-28z', ink.metal('#c3c9ce')) +
    turn(16, rect(254, 206, 28, 124, 12, ink.round(main)) + path('M240 96h56l-10 90-8 20h-20l-8-20z', ink.metal('#c3c9ce')) + rect(254, 122, 28, 8, 4, '#f4ece0'), 270, 210)),
  'knife-block': stand((ink, { main }) => ground(120) + times(4, (i) => rect(126 + i * 40, 64 + (i % 2) * 18, 20, 84, 9, ink.round('#3a3330')) + rect(124 + i * 40, 142 + (i % 2) * 10, 24, 150, 3, ink.metal('#c3c9ce'))) + path('M96 320V168q0-10 10-10h188q10 0 10 10v152z', ink.round(main), 'opacity=".93"') + grain(main, 104, 166, 190, 150) + rect(84, 306, 232, 16, 5, ink.round(shade(main, -0.15)))),
  whetstone: stand((ink) => ground(140) + path('M64 300l18-26h236l18 26z', '#c79f66') + rect(58, 298, 284, 22, 6, ink.round('#b98c52')) + rect(84, 252, 232, 26, 4, ink.round('#8a8f8c')) + rect(84, 232, 232, 24, 4, ink.round('#d8cdb8')) + path('M84 232l22-18h232l-22 18z', '#e7dfcd') + path('M316 232l22-18v44l-22 20z', '#a9a08c') + glint('M118 222h70', 5, 0.6)),
  'honing-steel': flat((ink, { main }) => { const rod = rect(190, 26, 20, 230, 10, ink.metal('#e7e4dc')); return turn(38, cast(rod + rect(180, 254, 40, 112, 16, main)) + rod + rect(168, 248, 64, 14, 6, ink.metal('#9aa0a6')) + rect(182, 260, 36, 106, 15, ink.round(main))); }),
  'knife-guard': flat((ink, { main }) => turn(30, cast(rect(150, 44, 76, 220, 10, main)) + rect(150, 44, 76, 220, 10, ink.flat(main)) + grain(main, 154, 60, 68, 180) + disc(200, 232, 9, '#5b3d26') + rect(176, 262, 34, 18, 3, '#9aa0a6') + rect(178, 278, 30, 96, 12, ink.round('#3a3330')))),
  scissors: flat((ink, { main }) => { const half = (/** @type {number} */ side) => turn(side * 13, path('M194 196l2-150q10-22 14 0l2 150z', ink.metal('#c3c9ce')) + line('M200 206q-52 34-44 98 8 44 40 34 32-14 18-70z', main, 19), 200, 200); return cast(half(1)) + half(-1) + `<g transform="matrix(-1 0 0 1 400 0)">${half(-1)}</g>` + disc(200, 200, 9, ink.metal('#8b9096')); }),
  'board-end': flat((ink, { main }) => board(ink, rect(60, 76, 280, 248, 16, main), main, times(5, (row) => times(6, (column) => rect(68 + column * 45 - (row % 2) * 4, 84 + row * 47, 41, 43, 2, ink.flat(shade(main, [0.16, -0.12, 0.04, 0.24, -0.06][(row * 7 + column * 3) % 5]))))) + line('M62 310q0 12 14 12h248', shade(main, -0.4), 5, 'opacity=".4"'))),
  board: flat((ink, { main }) => board(ink, rect(74, 60, 252, 286, 26, main), main, grain(main, 84, 70, 232, 268) + disc(200, 88, 11, '#f1e8dc') + glint('M90 110V96q0-20 20-20', 5, 0.4))),
  'board-bread': flat((ink, { main }) => board(ink, rect(50, 84, 300, 232, 14, main), main, times(9, (i) => rect(68 + i * 30, 102, 20, 196, 3, shade(main, -0.3)) + rect(66 + i * 30, 102, 16, 196, 3, ink.flat(main))) + turn(-8, path('M120 250q-10-90 50-96h70q60 8 46 96z', ink.flat('#c98d4b')) + line('M170 178l14 40M206 174l10 44M242 178l6 40', '#f0d6a4', 8)))),
  'board-paddle': flat((ink, { main }) => turn(20, board(ink, path('M180 130V60q0-26 20-26t20 26v70q70 12 78 96 2 112-98 112t-98-112q8-84 78-96z', main), main, grain(main, 118, 150, 164, 180) + disc(200, 62, 8, '#f1e8dc') + line('M200 62q16-30 30-12', '#8a5a36', 4)))),
  'board-round': flat((ink, { main }) => board(ink, disc(228, 176, 112, main), shade(main, -0.08), board(ink, disc(170, 222, 118, main), main, disc(170, 222, 100, 'none', `stroke="${shade(main, -0.3)}" stroke-width="7"`) + grain(main, 84, 140, 172, 160)))),
};
