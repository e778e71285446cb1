// SPDX-License-Identifier: MIT

/** @param {string} en @param {string} zh */
const words = (en, zh) => ({ en, zh });

/** Questions that shoppers ask; `{free}` and `{shipping}` are the shop's amounts. */
export const help = [
  { question: words('When will my parcel arrive?', '包裹什么时候到？'), answer: words('Orders placed before two o’clock leave us the same day. Within Germany they take two to four days, elsewhere in Europe three to six.', '下午两点前的订单当天发出。德国境内2–4天，欧洲其他地区3–6天。') },
  { question: words('What does delivery cost?', '运费是多少？'), answer: words('{shipping} an order, and nothing from {free}.', '每单 {shipping}，满 {free} 免运费。') },
  { question: words('Can I send something back?', '可以退货吗？'), answer: words('Yes, within 30 days of delivery and free of charge. Opened food is the one thing we cannot take back.', '可以，收货后30天内免费退货。只有已开封的食品不能退。') },
  { question: words('My parcel is damaged. What now?', '包裹破损了怎么办？'), answer: words('Please send us a photograph of the box and what is in it. We send a replacement at once and settle the rest with the carrier.', '请拍下外箱和里面商品的照片发给我们，我们会立即补发，其余由我们与物流处理。') },
  { question: words('How do I season a cast-iron pan?', '铸铁锅怎么养？'), answer: words('Wash and dry it, rub it with a very thin coat of oil, and bake it upside down at 230 °C for an hour. Three rounds make a new surface.', '洗净擦干，抹上极薄的一层油，倒扣放进230℃烤箱烤一小时。重复三次，就有新的油膜。') },
  { question: words('Which filter fits my dripper?', '我的滤杯用哪种滤纸？'), answer: words('Take the number of cups: the dripper for two cups takes filters for two cups, the large one those for four.', '看杯份：两杯份滤杯配两杯份滤纸，四杯份配四杯份。') },
  { question: words('How fresh are the beans?', '咖啡豆新鲜吗？'), answer: words('They are roasted on Tuesday and sent on Wednesday. They taste best between one and six weeks after that.', '周二烘焙，周三发货，之后一到六周风味最佳。') },
  { question: words('How long is the warranty?', '保修多久？'), answer: words('Two years on everything, ten years on pans and casseroles.', '所有商品两年，锅具与炖锅十年。') },
  { question: words('How can I pay?', '可以怎样付款？'), answer: words('By invoice within 14 days, or by bank transfer in advance.', '货到14天内凭发票付款，或提前银行转账。') },
];
