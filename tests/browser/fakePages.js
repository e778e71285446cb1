// SPDX-License-Identifier: MIT
const product = (/** @type {number} */ n, more = "") => `<body data-alcove-page="product" data-alcove-item="ITEM-${n}"><main><h1>Item ${n}</h1>
  <alcove-suggest placement="product-related"></alcove-suggest><p>Below</p>${more}</main></body>`;
/** The pages of the fake shop: what follows the head, by path. @type {Record<string, string>} */
export const fakePages = {
  "/": `<body data-alcove-page="home"><main><h1>Home</h1><alcove-suggest placement="home-for-you"></alcove-suggest><p>After</p>
    <alcove-suggest placement="product-related" layout="grid" limit="6" data-add-to-cart></alcove-suggest>
    <div class="tall"></div><alcove-recent></alcove-recent><p>End</p></main></body>`,
  ...Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`/item/${n}`, product(n)])),
  "/plain": `<body data-alcove-page="product" data-alcove-item="ITEM-7"><h1>No element</h1></body>`,
  "/below": `<body data-alcove-page="home"><h1>Below</h1><div class="tall"></div><alcove-suggest placement="home-for-you" layout="grid"></alcove-suggest><p>End</p></body>`,
  "/late": `<body data-alcove-page="home"><h1>Late</h1><div id="root"></div></body>`,
  "/rendered": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you"><p id="theirs">From the server</p></alcove-suggest><p>After</p></body>`,
  "/fallback": `<body data-alcove-page="home"><alcove-recent><p id="theirs">From the server</p></alcove-recent></body>`,
  "/empty": `<body data-alcove-page="home"><alcove-recent id="top"></alcove-recent><div class="tall"></div><alcove-recent id="below"></alcove-recent><p>End</p></body>`,
  "/template": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you" limit="3"><template data-for="item"><article><a data-href="link"><img data-src="picture" alt="" width="80" height="80"><b data-text="name"></b></a>
    <i data-if="listPrice" data-text="listPrice"></i><button data-add>Buy</button></article></template></alcove-suggest></body>`,
  "/grid": `<body data-alcove-page="home"><h1>Grid</h1><div class="tall"></div><alcove-suggest placement="home-grid"></alcove-suggest><p>End</p></body>`,
  "/high": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you"><div class="tall">From the server</div></alcove-suggest><p>After</p></body>`,
  "/shadow": `<body data-alcove-page="home"><alcove-suggest placement="home-for-you" shadow></alcove-suggest></body>`,
};
