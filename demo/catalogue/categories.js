// SPDX-License-Identifier: MIT

/** @typedef {{ en: string, zh: string }} Words one text in each language of the shop */
/** @typedef {{ path: string, name: Words, text: Words }} Category */

/**
 * @param {string} path
 * @param {string} en
 * @param {string} zh
 * @param {string} textEn
 * @param {string} textZh
 * @returns {Category}
 */
const category = (path, en, zh, textEn, textZh) => ({ path, name: { en, zh }, text: { en: textEn, zh: textZh } });

/** The shop's tree, parents before children, in the order of the menu. */
export const categories = [
  category('kitchen', 'Kitchen', '厨房', 'Pans, knives and the tools you reach for every day.', '锅具、刀具和每天都会用到的好帮手。'),
  category('kitchen/pans', 'Pans', '煎锅', 'Cast iron, carbon steel and non-stick that does its job.', '铸铁、碳钢与真正好用的不粘锅。'),
  category('kitchen/pots', 'Pots & casseroles', '汤锅与炖锅', 'For stock, stews and Sunday roasts.', '煲汤、炖菜和周末大餐都靠它们。'),
  category('kitchen/knives', 'Knives', '刀具', 'Good steel, honest handles, and what keeps them sharp.', '好钢、好柄，以及让它们保持锋利的一切。'),
  category('kitchen/boards', 'Boards', '砧板', 'Hardwood boards that are kind to your knives.', '善待刀刃的硬木砧板。'),
  category('kitchen/tools', 'Tools', '厨房工具', 'Whisks, ladles, graters: small things, used daily.', '打蛋器、汤勺、刨丝器：小物件，天天用。'),
  category('kitchen/measuring', 'Measuring', '量具', 'Scales, spoons and thermometers for repeatable results.', '电子秤、量勺和温度计，每次都做得一样好。'),
  category('baking', 'Baking', '烘焙', 'From the first loaf to the third tier.', '从第一条面包到三层蛋糕。'),
  category('baking/tins', 'Tins & moulds', '烤模', 'Even heat, clean release, sharp edges.', '受热均匀，脱模干净，棱角分明。'),
  category('baking/tools', 'Baking tools', '烘焙工具', 'Rolling pins, bannetons, piping and cooling.', '擀面杖、发酵篮、裱花与晾架。'),
  category('baking/paper', 'Paper & cases', '烘焙纸与纸杯', 'The rolls and cases that run out on Saturday evening.', '总在周六晚上用完的油纸和纸杯。'),
  category('coffee-and-tea', 'Coffee & tea', '咖啡与茶', 'Everything between the kettle and the cup.', '从水壶到杯子之间的一切。'),
  category('coffee-and-tea/brewing', 'Coffee brewing', '咖啡器具', 'Drippers, presses, pots, grinders and kettles.', '滤杯、法压壶、摩卡壶、磨豆机与手冲壶。'),
  category('coffee-and-tea/beans', 'Coffee beans', '咖啡豆', 'Roasted weekly in small batches.', '每周小批量烘焙。'),
  category('coffee-and-tea/filters', 'Filters & care', '滤纸与清洁', 'Filters, descaler and other things that run out.', '滤纸、除垢剂等消耗品。'),
  category('coffee-and-tea/teaware', 'Teaware', '茶具', 'Teapots, infusers and cups in glass, iron and stoneware.', '玻璃、铸铁与陶制的茶壶、茶滤和茶杯。'),
  category('coffee-and-tea/tea', 'Tea', '茶叶', 'Whole leaf, from gardens we can name.', '整叶茶，产地清楚可查。'),
  category('table', 'Table', '餐桌', 'Plates, glasses and linen for two or for twelve.', '两个人或十二个人都用得上的餐具、酒杯与桌布。'),
  category('table/plates', 'Plates & bowls', '盘与碗', 'Reactive glazes, no two quite the same.', '窑变釉面，每一件都略有不同。'),
  category('table/mugs', 'Mugs', '马克杯', 'For the first cup and the third.', '第一杯和第三杯都用它。'),
  category('table/glasses', 'Glasses & carafes', '玻璃杯与水瓶', 'Thin rims, heavy bases.', '杯沿轻薄，杯底扎实。'),
  category('table/cutlery', 'Cutlery', '刀叉', 'Well balanced and dishwasher proof.', '手感平衡，可机洗。'),
  category('table/serving', 'Serving', '上菜器皿', 'Platters, jugs, salad bowls and cake stands.', '大盘、水罐、沙拉碗与蛋糕架。'),
  category('table/linen', 'Linen & aprons', '桌布与围裙', 'Washed linen and sturdy cotton.', '水洗亚麻与厚实棉布。'),
  category('storage', 'Storage', '收纳', 'A place for everything, and it stacks.', '各有其位，还能叠放。'),
  category('storage/jars', 'Jars & tins', '密封罐', 'Keeps coffee fresh and flour dry.', '让咖啡保鲜，让面粉干燥。'),
  category('storage/boxes', 'Boxes & baskets', '收纳盒与篮', 'For the fridge, the drawer and the shelf.', '冰箱、抽屉、架子，统统理好。'),
  category('storage/lunch', 'Lunch & bottles', '便当盒与水杯', 'Leak-proof, dent-proof, Monday-proof.', '不漏、不怕摔，周一也不怕。'),
  category('pantry', 'Pantry', '食品柜', 'Oil, salt, flour and chocolate worth cooking with.', '值得下锅的油、盐、面粉与巧克力。'),
  category('pantry/oil-and-vinegar', 'Oil & vinegar', '油与醋', 'Pressed and aged by people we visit.', '来自我们亲自拜访过的庄园。'),
  category('pantry/spices', 'Salt & spices', '盐与香料', 'Ground when you need it.', '现用现磨。'),
  category('pantry/baking', 'Baking ingredients', '烘焙原料', 'Flour, sugar, vanilla, yeast and chocolate.', '面粉、糖、香草、酵母与巧克力。'),
  category('pantry/sweet', 'Honey & preserves', '蜂蜜与果酱', 'Something sweet for breakfast.', '早餐的一点甜。'),
  category('care', 'Care & cleaning', '清洁与养护', 'What keeps the rest in good shape.', '让其他东西常用常新。'),
  category('care/washing-up', 'Washing up', '洗涤', 'Soap, brushes and cloths.', '皂、刷与抹布。'),
  category('care/upkeep', 'Oil & polish', '保养', 'For wood, iron, copper and steel.', '木、铁、铜、钢各有养护之道。'),
  category('outdoor', 'Outdoor', '户外', 'Picnics, grilling and ice for long evenings.', '野餐、烧烤和夏夜的冰。'),
  category('outdoor/picnic', 'Picnic', '野餐', 'Baskets, blankets and enamel.', '野餐篮、毯子与搪瓷餐具。'),
  category('outdoor/grill', 'Grill', '烧烤', 'Tongs, skewers and planks.', '烤夹、烤签与烟熏木板。'),
  category('outdoor/ice', 'Ice & summer', '冰品与夏日', 'Lollies, ice cream and cold drinks.', '冰棒、冰淇淋与冷饮。'),
  category('gifts', 'Gifts', '礼物', 'Ready to give, wrapped if you like.', '即买即送，可代包装。'),
  category('gifts/sets', 'Gift sets', '礼盒', 'Put together by us, boxed in Leipzig.', '由我们搭配，在莱比锡装盒。'),
  category('gifts/christmas', 'Christmas', '圣诞', 'Cutters, tins and candles for December.', '饼干模、铁罐与蜡烛，装点十二月。'),
];
