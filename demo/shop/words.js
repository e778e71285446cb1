// SPDX-License-Identifier: MIT

/** The shop's own words. `{name}` is replaced by `say`. */
const texts = {
  skip: ['Skip to content', '跳到正文'],
  menu: ['Main menu', '主菜单'],
  search: ['Search', '搜索'],
  searchFor: ['Search the shop', '搜索商品'],
  account: ['Account', '我的账户'],
  cart: ['Cart', '购物车'],
  cartItems: ['{count} in cart', '购物车内 {count} 件'],
  language: ['Language', '语言'],
  home: ['Home', '首页'],
  youAreHere: ['You are here', '当前位置'],
  announce: ['Free delivery from {amount} · 30 days to change your mind', '满 {amount} 免运费 · 30天无忧退换'],
  shopNow: ['Shop {name}', '选购{name}'],
  departments: ['Shop by department', '按类别选购'],
  all: ['All in {name}', '{name}全部商品'],
  count: ['{count} products', '{count} 件商品'],
  countOne: ['1 product', '1 件商品'],
  from: ['from {price}', '{price} 起'],
  was: ['before', '原价'],
  sale: ['Sale', '特惠'],
  soldOut: ['Sold out', '暂时缺货'],
  inStock: ['In stock, sent within 1–2 days', '现货，1–2天内发出'],
  soldOutLong: ['Sold out at the moment', '暂时缺货'],
  addToCart: ['Add to cart', '加入购物车'],
  added: ['Added to cart: {name}', '已加入购物车：{name}'],
  quantity: ['Quantity', '数量'],
  choose: ['Choose a version', '选择款式'],
  options: ['{count} options', '{count} 款可选'],
  details: ['Details', '商品详情'],
  brand: ['Brand', '品牌'],
  article: ['Item no.', '商品编号'],
  delivery: ['Delivery in 2–4 days. Free from {amount}, otherwise {shipping}.', '2–4天送达。满 {amount} 免运费，否则运费 {shipping}。'],
  returns: ['30 days to send it back, free of charge.', '30天内免费退货。'],
  taxIncluded: ['VAT included', '含税价'],
  results: ['Results for “{query}”', '“{query}”的搜索结果'],
  searchHint: ['Type what you are looking for, such as “{example}”.', '输入想找的商品，例如“{example}”。'],
  searchNothing: ['Nothing found for “{query}”. Try a shorter word, or look through the departments.', '没有找到“{query}”。换个短一点的词，或浏览各类别。'],
  searchMany: ['The first {count} are shown.', '仅显示前 {count} 件。'],
  yourCart: ['Your cart', '购物车'],
  cartEmpty: ['Your cart is empty.', '购物车是空的。'],
  cartEmptyHint: ['Have a look around; things you add will wait here.', '随便逛逛吧，加入的商品会在这里等你。'],
  keepShopping: ['Keep shopping', '继续购物'],
  remove: ['Remove', '移除'],
  removeName: ['Remove {name}', '移除 {name}'],
  quantityOf: ['Quantity of {name}', '{name} 的数量'],
  summary: ['Summary', '订单汇总'],
  subtotal: ['Subtotal', '小计'],
  shipping: ['Delivery', '运费'],
  free: ['Free', '免费'],
  total: ['Total', '合计'],
  toFree: ['{amount} more and delivery is free.', '再买 {amount} 即可免运费。'],
  isFree: ['Delivery is free.', '已享免运费。'],
  checkout: ['Checkout', '去结账'],
  contact: ['Contact', '联系方式'],
  address: ['Delivery address', '收货地址'],
  payment: ['Payment', '支付方式'],
  email: ['E-mail', '电子邮箱'],
  name: ['Full name', '姓名'],
  street: ['Street and number', '街道与门牌号'],
  postcode: ['Postcode', '邮编'],
  city: ['City', '城市'],
  country: ['Country', '国家'],
  invoice: ['Invoice, payable within 14 days', '货到后14天内付款'],
  prepay: ['Bank transfer', '银行转账'],
  placeOrder: ['Place order', '提交订单'],
  demoNote: ['This is a demonstration: nothing is charged, nothing is sent.', '演示商店：不会扣款，也不会发货。'],
  thanks: ['Thank you!', '谢谢惠顾！'],
  thanksText: ['Your order {number} has been placed. We have started to pack it.', '订单 {number} 已提交，我们正在打包。'],
  thanksPlain: ['Your order has been placed. We have started to pack it.', '订单已提交，我们正在打包。'],
  signIn: ['Sign in', '登录'],
  signOut: ['Sign out', '退出登录'],
  password: ['Password', '密码'],
  signInText: ['See your orders and check out faster.', '登录后可查看订单，结账更快。'],
  signInHint: ['Demonstration accounts: robin@example.com and sam@example.com, password “demo”.', '演示账户：robin@example.com 与 sam@example.com，密码“demo”。'],
  signInFailed: ['E-mail and password do not match.', '邮箱或密码不正确。'],
  hello: ['Hello, {name}', '你好，{name}'],
  yourOrders: ['Your orders', '我的订单'],
  noOrders: ['No orders yet.', '还没有订单。'],
  orderNumber: ['Order {number}', '订单 {number}'],
  orderFailed: ['Your orders cannot be shown right now. Please try again later.', '暂时无法显示订单，请稍后再试。'],
  help: ['Help', '帮助'],
  helpTitle: ['How can we help?', '有什么可以帮您？'],
  footerShop: ['Shop', '选购'],
  footerService: ['Service', '服务'],
  footerAbout: ['About us', '关于我们'],
  remember: ['Remember on this device what you looked at, for better suggestions? It never leaves your browser.', '要在这台设备上记住您看过的商品，以便推荐更合意吗？这些信息不会离开您的浏览器。'],
  rememberYes: ['Remember', '记住'],
  rememberNo: ['No, thanks', '不用了'],
  rememberTitle: ['Remember me', '记住我'],
  notFound: ['This page is not on our shelves', '这个页面不在货架上'],
  notFoundText: ['It may have moved or sold out. The search knows everything we have.', '可能已移动或售罄，用搜索找找看。'],
  promiseDelivery: ['Fast delivery', '快速送达'],
  promiseReturns: ['30 days to return', '30天退货'],
  promisePeople: ['Real people', '真人客服'],
  promiseDeliveryText: ['Packed the same day, with you in 2–4 days.', '当天打包，2–4天送达。'],
  promiseReturnsText: ['Free of charge, no questions asked.', '免费退货，无需理由。'],
  promisePeopleText: ['Call us: we cook with what we sell.', '随时来电：我们也用自家的货做饭。'],
  needsScript: ['Cart and checkout need JavaScript.', '购物车与结账需要启用 JavaScript。'],
};

/** @typedef {keyof typeof texts} Term */
/** @typedef {'en' | 'zh'} Language */

/**
 * A text in a language, with what it names filled in.
 * @param {Language} language
 * @param {Term} term
 * @param {Record<string, string | number>} [values]
 */
export function say(language, term, values = {}) {
  return texts[term][language === 'en' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The texts that scripts in the page need. @param {Language} language */
export function scriptWords(language) {
  /** @type {Term[]} */
  const terms = ['added', 'cartItems', 'remove', 'removeName', 'quantityOf', 'free', 'toFree', 'isFree', 'results', 'searchNothing', 'searchMany', 'count', 'countOne', 'options', 'from', 'was', 'sale', 'soldOut', 'addToCart', 'thanksText', 'hello', 'noOrders', 'orderNumber', 'orderFailed', 'signInFailed'];
  return Object.fromEntries(terms.map((term) => [term, say(language, term)]));
}

/** Every term with its texts, for tests. */
export const allTexts = texts;

/** @type {Record<Language, { tag: string, name: string }>} */
export const languages = { en: { tag: 'en', name: 'English' }, zh: { tag: 'zh-Hans', name: '中文' } };
