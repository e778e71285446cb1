// SPDX-License-Identifier: MIT

/** @typedef {import('./categories.js').Words} Words */

/** What things are made of. @type {Record<string, Words>} */
export const materials = {
  'cast-iron': { en: 'cast iron', zh: '铸铁' },
  'carbon-steel': { en: 'carbon steel', zh: '碳钢' },
  'stainless-steel': { en: 'stainless steel', zh: '不锈钢' },
  'tri-ply': { en: 'tri-ply steel', zh: '三层复合钢' },
  aluminium: { en: 'aluminium', zh: '铝' },
  enamel: { en: 'enamelled steel', zh: '搪瓷钢' },
  'enamelled-iron': { en: 'enamelled cast iron', zh: '珐琅铸铁' },
  copper: { en: 'copper', zh: '紫铜' },
  brass: { en: 'brass', zh: '黄铜' },
  stoneware: { en: 'stoneware', zh: '炻器' },
  porcelain: { en: 'porcelain', zh: '瓷' },
  glass: { en: 'borosilicate glass', zh: '高硼硅玻璃' },
  crystal: { en: 'lead-free crystal', zh: '无铅水晶玻璃' },
  'soda-glass': { en: 'glass', zh: '玻璃' },
  tin: { en: 'tinplate', zh: '马口铁' },
  oak: { en: 'oak', zh: '橡木' },
  walnut: { en: 'walnut', zh: '胡桃木' },
  beech: { en: 'beech', zh: '榉木' },
  olive: { en: 'olive wood', zh: '橄榄木' },
  wood: { en: 'hardwood', zh: '硬木' },
  bamboo: { en: 'bamboo', zh: '竹' },
  rattan: { en: 'rattan', zh: '藤' },
  willow: { en: 'willow', zh: '柳条' },
  marble: { en: 'marble', zh: '大理石' },
  granite: { en: 'granite', zh: '花岗岩' },
  linen: { en: 'washed linen', zh: '水洗亚麻' },
  cotton: { en: 'organic cotton', zh: '有机棉' },
  wool: { en: 'wool', zh: '羊毛' },
  silicone: { en: 'silicone', zh: '硅胶' },
  paper: { en: 'unbleached paper', zh: '本色纸' },
  plastic: { en: 'recycled plastic', zh: '再生塑料' },
  beeswax: { en: 'beeswax on cotton', zh: '蜂蜡棉布' },
  ceramic: { en: 'ceramic', zh: '陶瓷' },
  food: { en: 'food', zh: '食品' },
};

/** How a thing is used and kept. @type {Record<string, Words>} */
export const cares = {
  dishwasher: { en: 'Dishwasher safe', zh: '可用洗碗机' },
  'hand-wash': { en: 'Wash by hand', zh: '请手洗' },
  oven: { en: 'Oven safe', zh: '可入烤箱' },
  induction: { en: 'Works on induction', zh: '适用电磁炉' },
  microwave: { en: 'Microwave safe', zh: '可用微波炉' },
  freezer: { en: 'Freezer safe', zh: '可冷冻' },
  'wash-60': { en: 'Machine wash at 60 °C', zh: '可60℃机洗' },
  organic: { en: 'Certified organic', zh: '有机认证' },
  compost: { en: 'Compostable', zh: '可堆肥' },
  vegan: { en: 'Vegan', zh: '纯素' },
};

/** Sizes that are words; measures such as `24 cm` are turned by `sizeName`. @type {Record<string, Words>} */
const sizes = {
  small: { en: 'small', zh: '小号' },
  medium: { en: 'medium', zh: '中号' },
  large: { en: 'large', zh: '大号' },
};

/** @type {Record<string, string>} */
const units = { cm: '厘米', mm: '毫米', g: '克', kg: '公斤', ml: '毫升', l: '升', m: '米', cups: '杯份', pieces: '件装', sheets: '张', people: '人份' };

/**
 * A size for the shopper: `24 cm`, `set of 4`, `small`.
 * @param {string} size
 * @returns {Words}
 */
export function sizeName(size) {
  const known = sizes[size];
  if (known) return known;
  const set = /^set of (\d+)$/.exec(size);
  if (set) return { en: size, zh: `${set[1]}件套` };
  const measure = /^([\d.×x ]+) ([a-z]+)$/.exec(size);
  if (measure && units[measure[2]]) return { en: size, zh: `${measure[1]}${units[measure[2]]}` };
  throw new Error(`size "${size}" has no Chinese name`);
}
