// SPDX-License-Identifier: MIT
import { shade } from '../shade.js';
import { cast, disc, glint, ground, line, oval, path, rect, times, turn } from '../shapes.js';
import { flat, stand } from '../kind.js';

/** @typedef {import('../ink.js').Ink} Ink */

/** A pan from above, its handle to the upper right. @param {Ink} ink @param {string} hex @param {string} handle @param {string} inside */
function pan(ink, hex, handle, inside) {
  const grip = turn(45, rect(186, -8, 28, 128, 14, handle) + disc(200, 10, 6, '#f4ece0', 'opacity=".85"'), 176, 222);
  const body = disc(176, 222, 112, hex);
  return cast(body + grip) + grip + disc(176, 222, 112, ink.flat(hex, 1.4)) + disc(176, 222, 98, ink.flat(shade(inside, -0.12), -0.7)) + disc(176, 222, 84, ink.flat(inside, 0.6)) + glint('M112 186a76 76 0 0 1 46-38', 8, 0.35);
}

/** A pot from the side. @param {Ink} ink @param {string} fill @param {string} dark @param {number} x @param {number} y @param {number} width @param {number} height */
const pot = (ink, fill, dark, x, y, width, height) =>
  path(`M${x} ${y}h${width}v${height - 34}q0 34-34 34h${68 - width}q-34 0-34-34z`, fill) + rect(x - 5, y - 4, width + 10, 10, 5, dark);

export default {
  'frying-pan': flat((ink, { main }) => pan(ink, main, ink.flat(main === '#3a3836' ? main : '#4a3a30'), main === '#3a3836' ? '#2c2a29' : '#55514d')),
  'crepe-pan': flat((ink, { main }) => pan(ink, main, ink.flat('#c89a62'), '#4a4a4c') + disc(176, 222, 62, ink.flat('#e6bd74')) + line('M140 206q30-18 66 4M146 238q34 14 60-6', '#c88f45', 5, 'opacity=".5"')),
  'grill-pan': flat((ink, { main }) => {
    const grip = rect(184, 20, 32, 96, 14, ink.round(main));
    const body = rect(84, 100, 232, 232, 34, ink.flat(main, 1.2));
    return cast(body + grip) + grip + path('M84 180l-18 18v24l18 18zM316 180l18 18v24l-18 18z', main) + body + rect(102, 118, 196, 196, 24, ink.flat('#2e2d2f')) + times(8, (i) => line(`M${122 + i * 22} 134v164`, '#5a595b', 7)) + glint('M118 190v-44q0-14 14-14', 6, 0.3);
  }),
  wok: stand((ink, { main }) => ground(130) + line('M322 196L384 150', '#c89a62', 17) + path('M70 190h260q0 60-62 104-24 16-68 16t-68-16q-62-44-62-104z', ink.round(main, 1.4)) + oval(200, 190, 130, 30, shade(main, -0.25)) + oval(200, 193, 118, 24, ink.round(shade(main, -0.1))) + glint('M92 216q8 34 38 60', 8, 0.3)),
  lid: stand((ink, { main }) => ground(128) + path('M82 292q6-96 118-100 112 4 118 100z', ink.round(main), 'opacity=".8"') + rect(72, 286, 256, 18, 9, ink.metal()) + rect(178, 170, 44, 22, 10, ink.round('#3c3632')) + rect(190, 186, 20, 12, 3, '#8a8f94') + glint('M112 272q10-46 54-62', 8, 0.75)),
  casserole: stand((ink, { main }) => {
    const dark = shade(main, -0.22);
    return ground(140) + rect(54, 206, 292, 22, 11, dark) + pot(ink, ink.round(main), dark, 78, 196, 244, 124) + path('M72 194q4-54 128-58 124 4 128 58z', ink.round(main)) + rect(66, 186, 268, 16, 8, ink.round(shade(main, -0.1))) + disc(200, 124, 17, ink.metal('#c9a24d')) + glint('M100 228v46q0 16 12 24', 9) + glint('M106 172q20-22 60-24', 7);
  }),
  saucepan: stand((ink, { main }) => ground(112, 178) + rect(266, 204, 116, 17, 8, ink.down(main === '#c47a52' ? '#c9a24d' : '#878d93')) + disc(368, 212, 4, '#f5ede1') + pot(ink, ink.metal(main), shade(main, 0.25), 76, 194, 196, 126) + glint('M98 226v52', 7, 0.5)),
  stockpot: stand((ink, { main }) => ground(120) + line('M84 206h-22v34h22M316 206h22v34h-22', '#8d9399', 11) + pot(ink, ink.metal(main), shade(main, 0.2), 84, 152, 232, 168) + path('M80 148q20-28 120-28t120 28z', ink.metal(main)) + rect(180, 96, 40, 15, 7, '#5b5f63') + rect(194, 108, 12, 14, 0, '#8d9399') + glint('M108 190v88', 8, 0.5)),
  steamer: stand((ink, { main }) => ground(122) + times(2, (i) => rect(82, 246 - i * 66, 236, 66, 6, ink.round(main)) + rect(78, 246 - i * 66, 244, 13, 6, ink.round(shade(main, -0.14))) + rect(78, 300 - i * 66, 244, 12, 6, ink.round(shade(main, -0.14))) + rect(150, 262 - i * 66, 15, 34, 2, shade(main, -0.25)) + rect(236, 262 - i * 66, 15, 34, 2, shade(main, -0.25))) + path('M74 180q10-62 126-64 116 2 126 64z', ink.round(shade(main, 0.1))) + times(6, (i) => line(`M${96 + i * 34} ${170 - (i % 3) * 4}l34-44`, shade(main, -0.2), 3, 'opacity=".55"') + line(`M${128 + i * 34} 174l-36-42`, shade(main, -0.2), 3, 'opacity=".4"')) + line('M184 114q16-20 32 0', shade(main, -0.3), 8)),
  'roasting-tin': flat((ink, { main }) => {
    const rim = rect(46, 108, 308, 196, 36, ink.flat(main)) + line('M40 176h-14v60h14M360 176h14v60h-14', shade(main, -0.15), 12);
    return cast(rim) + rim + rect(62, 124, 276, 164, 26, ink.flat('#f1ede4', -0.6)) + rect(82, 142, 236, 130, 16, ink.flat('#f7f4ec', 0.3)) + line('M46 144q0-36 36-36h236q36 0 36 36', '#2d405f', 4, 'opacity=".5"') + glint('M98 166v-6q0-6 6-6h52', 6, 0.8);
  }),
  'milk-pan': stand((ink, { main }) => ground(100, 184) + rect(270, 212, 104, 16, 8, ink.down('#c89a62')) + path('M84 190l-16-14 30 4zM278 190l16-14-30 4z', shade(main, -0.1)) + pot(ink, ink.round(main), '#2d405f', 86, 184, 190, 136) + glint('M108 218v58', 9, 0.6)),
};
