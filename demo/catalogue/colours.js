// SPDX-License-Identifier: MIT

/** @typedef {{ en: string, zh: string, hex: string }} Colour */

/** Colours of variants: what the chooser says and what the pictures use. @type {Record<string, Colour>} */
export const colours = {
  cream: { en: 'cream', zh: '奶油白', hex: '#efe3cd' },
  white: { en: 'white', zh: '白色', hex: '#f7f5f0' },
  butter: { en: 'butter', zh: '黄油黄', hex: '#eec667' },
  terracotta: { en: 'terracotta', zh: '陶土红', hex: '#c2683f' },
  cherry: { en: 'cherry red', zh: '樱桃红', hex: '#b2322f' },
  blush: { en: 'blush', zh: '浅粉', hex: '#e3b2a3' },
  plum: { en: 'plum', zh: '梅紫', hex: '#6f3f5a' },
  sage: { en: 'sage', zh: '鼠尾草绿', hex: '#9bae8c' },
  forest: { en: 'forest', zh: '森林绿', hex: '#3f5f4a' },
  sky: { en: 'sky', zh: '天空蓝', hex: '#a4c3d2' },
  ocean: { en: 'ocean', zh: '海蓝', hex: '#3d7290' },
  ink: { en: 'ink blue', zh: '墨蓝', hex: '#2d405f' },
  charcoal: { en: 'charcoal', zh: '炭灰', hex: '#45464a' },
  sand: { en: 'sand', zh: '沙色', hex: '#d5bf9c' },
  oak: { en: 'oak', zh: '橡木', hex: '#cf9f68' },
  walnut: { en: 'walnut', zh: '胡桃木', hex: '#7d5235' },
  olive: { en: 'olive wood', zh: '橄榄木', hex: '#b98a4e' },
  beech: { en: 'beech', zh: '榉木', hex: '#dcb486' },
  acacia: { en: 'acacia', zh: '相思木', hex: '#9a6238' },
  steel: { en: 'steel', zh: '不锈钢色', hex: '#b9bfc4' },
  black: { en: 'black', zh: '黑色', hex: '#2c2c2e' },
  brass: { en: 'brass', zh: '黄铜色', hex: '#c9a24d' },
  copper: { en: 'copper', zh: '紫铜色', hex: '#c47a52' },
  clear: { en: 'clear', zh: '透明', hex: '#d3e6e8' },
  amber: { en: 'amber', zh: '琥珀色', hex: '#c98a3d' },
};
