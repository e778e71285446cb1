// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/feeds/plain_text.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/feeds/values.hpp>
#include <cli/scratch.hpp>
#include <utility>

using namespace alcove;

namespace {

struct Feed {
  std::string text;
  std::string language = "";
  std::vector<std::pair<std::string, std::string>> columns = {};
};

struct Read {
  io::Report report;
  Result<feeds::Catalogue> catalogue = Error{"", "", ""};

  [[nodiscard]] const Item& item(std::string_view id) const {
    for (const Item& item : catalogue->items) {
      if (item.id == id) return item;
    }
    BOOST_FAIL("no item " << id);
    return catalogue->items.front();
  }
};

Read read(std::vector<Feed> texts, std::string_view currency = "EUR") {
  const test::Scratch scratch;
  config::Build build;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    build.products.push_back(scratch.write("feed" + std::to_string(i), texts[i].text));
    build.products.back().language = texts[i].language;
    build.products.back().columns = texts[i].columns;
  }
  Read result;
  result.catalogue = feeds::readCatalogue(build, currency, scratch.folder(), result.report);
  if (!result.catalogue)
    BOOST_TEST_MESSAGE(result.catalogue.error().path << ' ' << result.catalogue.error().detail);
  return result;
}

/// Every field of an item, for comparing.
std::string shown(const Item& item) {
  std::string out = item.id + "|g:" + item.groupId + "|b:" + item.brand + "|c:" + item.category + '|' +
                    std::to_string(item.price.minor) + '/' + std::to_string(item.listPrice.minor) +
                    (item.available ? "|yes" : "|no");
  for (const auto& [name, value] : item.attributes) out += '|' + name + '=' + value;
  for (const ItemText& text : item.texts)
    out += "|| " + text.name + " | " + text.description + " | " + text.link + " | " + text.picture;
  return out;
}

const std::string rssHead =
    "<?xml version=\"1.0\"?><rss version=\"2.0\" "
    "xmlns:g=\"http://base.google.com/ns/1.0\"><channel><title>Shop</title>";

}  // namespace

BOOST_AUTO_TEST_SUITE(feed_values)

BOOST_AUTO_TEST_CASE(stock_words_are_read_in_all_spellings) {
  for (const char* word : {"in stock", "in_stock", "In Stock", "https://schema.org/InStock", "preorder",
                           "backorder", "on backorder", "", "1", "limited availability"}) {
    BOOST_TEST((feeds::parseAvailability(word) == std::optional(true)), word);
  }
  for (const char* word : {"out of stock", "out_of_stock", "http://schema.org/OutOfStock", "SoldOut",
                           "discontinued", "0", "false"}) {
    BOOST_TEST((feeds::parseAvailability(word) == std::optional(false)), word);
  }
  BOOST_TEST(!feeds::parseAvailability("maybe"));
}

BOOST_AUTO_TEST_CASE(categories_become_paths) {}

BOOST_AUTO_TEST_CASE(only_links_that_are_safe_to_show_stay) {
  BOOST_TEST(feeds::safeLink(" https://shop.example/a b ") == "https://shop.example/a%20b");
  BOOST_TEST(feeds::safeLink("HTTP://shop.example/") == "HTTP://shop.example/");
  BOOST_TEST(feeds::safeLink("/p/1") == "/p/1");
  BOOST_TEST(feeds::safeLink("//cdn.example/1.jpg") == "https://cdn.example/1.jpg");
  for (const char* link : {"javascript:alert(1)", "data:text/html,x", "java\nscript:x", "/\\evil.example",
                           "https://a\\b", "vbscript:x", "p/1.html", "ftp://x/y", "https://a/\x01", ""}) {
    BOOST_TEST(feeds::safeLink(link) == "", link);
  }
}

BOOST_AUTO_TEST_CASE(markup_becomes_one_line_of_text) {
  BOOST_TEST(feeds::plainText("<p>Tea &amp; <b>mug</b></p>\n<p>5&nbsp;&euro;</p>") == "Tea & mug 5 €");
  BOOST_TEST(feeds::plainText("a<script>if (x > 1) alert('<p>')</script>b") == "a b");
  BOOST_TEST(feeds::plainText("a<!-- > -->b") == "a b");
  BOOST_TEST(feeds::plainText("x < 3 & y > 2") == "x < 3 & y > 2");
  BOOST_TEST(feeds::plainText("AT&T &unknown; &#x1F381; &#0;") == "AT&T &unknown; \xF0\x9F\x8E\x81");
  BOOST_TEST(feeds::plainText("tab\tand\r\nline") == "tab and line");
  BOOST_TEST(feeds::plainText("ends <b") == "ends <b");
}

BOOST_AUTO_TEST_CASE(hostile_markup_takes_linear_time) {
  std::string open;
  std::string comments;
  for (int i = 0; i < 300'000; ++i) {
    open += "<a";
    comments += "<!--";
  }
  BOOST_TEST(feeds::plainText(open).size() == open.size());
  BOOST_TEST(feeds::plainText(comments + ">").size() <= 1u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(feeds_read)

BOOST_AUTO_TEST_CASE(google_xml_is_read_field_by_field) {
  const auto read_ = read(
      {{rssHead +
        "<item><g:id> MUG-1 </g:id><title>plain</title><g:title>Mug &amp; "
        "saucer</g:title><link>https://shop.example/mug</link>"
        "<description><![CDATA[<p>Blue\nmug</p>]]></description><g:image_link>//cdn.example/mug.jpg</"
        "g:image_link>"
        "<g:price>12.99 EUR</g:price><g:sale_price>9.99 EUR</g:sale_price><g:availability>in "
        "stock</g:availability>"
        "<g:product_type>Home</g:product_type><g:product_type>Home &gt; Kitchen &gt; Mugs</g:product_type>"
        "<g:google_product_category>Home &amp; Garden</g:google_product_category><g:brand>Alco</g:brand>"
        "<g:item_group_id>MUG</g:item_group_id><g:size>M</g:size><g:color>blue</g:color>"
        "<g:shipping><g:country>DE</g:country><g:price>4.99 EUR</g:price></g:shipping>"
        "<g:product_detail><g:attribute_name>Volume</g:attribute_name><g:attribute_value>0.3 "
        "l</g:attribute_value></g:product_detail>"
        "<media:title xmlns:media=\"x\">other</media:title></item>"
        "<item><g:id>TEA</g:id><title>Tea</title><g:price>4 "
        "EUR</g:price><g:availability>out_of_stock</g:availability>"
        "<g:google_product_category>Food &gt; Tea</g:google_product_category></item></channel></rss>"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(shown(read_.item("MUG-1")) ==
             "MUG-1|g:MUG|b:Alco|c:Home/Kitchen/Mugs|999/1299|yes|Volume=0.3 l|color=blue|size=M"
             "|| Mug & saucer | Blue mug | https://shop.example/mug | https://cdn.example/mug.jpg");
  BOOST_TEST(shown(read_.item("TEA")) == "TEA|g:|b:|c:Food/Tea|400/0|no|| Tea |  |  | ");
  BOOST_TEST(read_.report.files.front().format == "google-xml");
}

BOOST_AUTO_TEST_CASE(atom_feeds_and_other_prefixes_are_read) {
  const auto read_ =
      read({{"<feed xmlns=\"http://www.w3.org/2005/Atom\" "
             "xmlns:goog=\"http://base.google.com/ns/1.0\"><title>Shop</title>"
             "<link rel=\"self\" href=\"https://shop.example/feed\"/>"
             "<entry><goog:id>A</goog:id><title>Mug</title><summary>Blue</summary><link "
             "href=\"https://shop.example/a\"/>"
             "<goog:price>5 EUR</goog:price></entry></feed>"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(shown(read_.item("A")) == "A|g:|b:|c:|500/0|yes|| Mug | Blue | https://shop.example/a | ");
}

BOOST_AUTO_TEST_CASE(entities_are_refused_and_files_outside_stay_closed) {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      "<rss><channel><item><id>1</id><title>&b;</title><price>1</price></item></channel></rss>";
  const auto refused = read({{bomb}});
  BOOST_REQUIRE(!refused.catalogue);
  BOOST_TEST(refused.catalogue.error().code == codes::fileDamaged);
  BOOST_TEST(refused.catalogue.error().detail == "entity declaration");
  const auto external =
      read({{"<!DOCTYPE r [<!ENTITY x SYSTEM "
             "\"file:///etc/passwd\">]><rss><item><id>1</id><title>&x;</title></item></rss>"}});
  BOOST_TEST(external.catalogue.error().code == codes::fileDamaged);
}

BOOST_AUTO_TEST_CASE(damaged_xml_names_its_line_and_other_xml_its_root) {
  const auto cut = read({{rssHead + "\n<item><g:id>1</g:id>\n<g:title>x"}});
  BOOST_REQUIRE(!cut.catalogue);
  BOOST_TEST(cut.catalogue.error().code == codes::fileDamaged);
  BOOST_TEST(cut.catalogue.error().path == "feed0:3");
  const auto page = read({{"<!DOCTYPE html><html><body><p>Not found</body></html>"}});
  BOOST_TEST(page.catalogue.error().code == codes::inputUnknownFormat);
  BOOST_TEST(page.catalogue.error().detail == "html");
  // expat ends an empty element even after it was told to stop.
  const auto empty = read({{"<html/>"}});
  BOOST_TEST(empty.catalogue.error().code == codes::inputUnknownFormat);
  BOOST_TEST(empty.catalogue.error().detail == "html");
  std::string deep = "<rss>";
  for (int i = 0; i < 10'000; ++i) deep += "<a>";
  BOOST_TEST(read({{deep}}).catalogue.error().detail == "nesting");
}

BOOST_AUTO_TEST_CASE(xml_says_windows_1252_and_is_read_so) {
  const auto read_ =
      read({{"<?xml version=\"1.0\" "
             "encoding=\"windows-1252\"?><rss><item><id>1</id><title>K\xE4se</title><price>1,50 "
             "\x80</price></item></rss>"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.item("1").texts[0].name == "Käse");
  BOOST_TEST(read_.item("1").price.minor == 150);
}

BOOST_AUTO_TEST_CASE(tsv_csv_and_jsonl_say_the_same_as_xml) {
  const std::string expected =
      "A|g:G|b:Alco|c:Home/Mugs|999/1299|no|color=red|| Mug, blue | Said \"hi\" | https://shop.example/a | "
      "https://shop.example/a.jpg";
  const auto tsv =
      read({{"id\ttitle\tdescription\tlink\timage link\tprice\tsale price\tavailability\tproduct "
             "type\tbrand\titem group id\tcolor\n"
             "A\tMug, blue\tSaid \"hi\"\thttps://shop.example/a\thttps://shop.example/a.jpg\t12.99 EUR\t9.99 "
             "EUR\tout of stock\tHome > Mugs\tAlco\tG\tred\n"}});
  const auto csv =
      read({{"\xEF\xBB\xBFid;Title;description;link;image_link;price;sale_price;availability;product_type;"
             "brand;item_group_id;color\r\n"
             "A;Mug, blue;\"Said \"\"hi\"\"\";https://shop.example/a;https://shop.example/a.jpg;12,99 €;9,99 "
             "€;out_of_stock;Home > Mugs;Alco;G;red\r\n"}});
  const auto jsonl =
      read({{"{\"id\":\"A\",\"title\":\"Mug, blue\",\"description\":\"Said "
             "\\\"hi\\\"\",\"link\":\"https://shop.example/a\",\"imageLink\":\"https://shop.example/a.jpg\","
             "\"price\":{\"value\":\"12.99\",\"currency\":\"EUR\"},\"salePrice\":9.99,\"availability\":\"out "
             "of stock\",\"productTypes\":[\"Home\",\"Home > Mugs\"],"
             "\"brand\":\"Alco\",\"itemGroupId\":\"G\",\"color\":\"red\"}\n"}});
  for (const Read* format : {&tsv, &csv, &jsonl}) {
    BOOST_REQUIRE(format->catalogue);
    BOOST_TEST(shown(format->item("A")) == expected);
  }
}

BOOST_AUTO_TEST_CASE(columns_go_by_the_names_of_the_config) {
  const auto read_ =
      read({{"artnr,name,preis\n1,Mug,5\n", "", {{"id", "artnr"}, {"title", "name"}, {"price", "preis"}}}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.item("1").texts[0].name == "Mug");
  const auto json = read({{"{\"artnr\":\"1\",\"name\":\"Mug\",\"preis\":5}",
                           "",
                           {{"id", "artnr"}, {"title", "name"}, {"price", "preis"}}}});
  BOOST_REQUIRE(json.catalogue);
  BOOST_TEST(json.item("1").price.minor == 500);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_sold_is_a_bad_row_with_its_reason) {
  const auto read_ =
      read({{"id,title,price\n,Mug,5\n2,,5\n3,Mug,\n4,Mug,5 "
             "USD\n5,Mug,-1\n6,\"two\nlines\",5\n7,Mug,cheap\n8,Mug,5\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.catalogue->items.size() == 2u);
  BOOST_TEST(read_.item("6").texts[0].name == "two lines");
  const auto& bad = read_.report.badRows;
  BOOST_REQUIRE(bad.size() == 5u);  // of six the first five are shown
  BOOST_TEST(read_.report.files.front().bad == 6u);
  BOOST_TEST(bad[0].reason == "no id");
  BOOST_TEST(bad[1].reason == "no title");
  BOOST_TEST(bad[2].reason == "no price");
  BOOST_TEST(bad[3].reason == "price in another currency");
  BOOST_TEST(bad[4].reason == "price below zero");
  BOOST_TEST(bad[4].line == 6u);
}

BOOST_AUTO_TEST_CASE(a_broken_feed_stops_with_too_many_bad_rows_a_missing_column_or_nothing_in_it) {
  std::string text = "id,title,price\n";
  for (int i = 0; i < 1500; ++i) text += std::to_string(i) + ",Mug," + (i % 4 == 0 ? "?" : "5") + '\n';
  BOOST_TEST(read({{text}}).catalogue.error().code == codes::inputTooManyBadRows);
  const auto missing = read({{"id,price\n1,5\n"}});
  BOOST_TEST(missing.catalogue.error().code == codes::inputMissingColumn);
  BOOST_TEST(missing.catalogue.error().detail == "title; id, price");
  BOOST_TEST(read({{""}}).catalogue.error().code == codes::inputEmpty);
  BOOST_TEST(read({{"id,title,price\n"}}).catalogue.error().code == codes::inputEmpty);
  BOOST_TEST(read({{std::string("\x89PNG\r\n\x1A\n\0\0", 10)}}).catalogue.error().code ==
             codes::inputUnknownFormat);
  BOOST_TEST(read({{test::gzip(text).substr(0, 200)}}).catalogue.error().code == codes::fileDamaged);
}

BOOST_AUTO_TEST_CASE(the_last_of_two_rows_with_one_id_counts) {
  const auto read_ = read({{"id,title,price\n1,Old,5\n2,Tea,4\n1,New,6\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.catalogue->items.size() == 2u);
  BOOST_TEST(read_.item("1").texts[0].name == "New");
  BOOST_TEST(read_.item("1").price.minor == 600);
  BOOST_TEST(test::noted(read_.report, "more than once") == 1u);
}

BOOST_AUTO_TEST_CASE(a_row_that_leaves_nothing_of_a_name_takes_none_away) {
  const auto read_ = read({{"id,title,price\n1,Mug,5\n2,<br>,4\n1,,6\n1,<b></b>,7\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_REQUIRE(read_.catalogue->items.size() == 1u);
  BOOST_TEST(read_.item("1").texts[0].name == "Mug");
  BOOST_TEST(read_.item("1").price.minor == 500);
  BOOST_TEST(read_.report.files.front().bad == 3u);
}

BOOST_AUTO_TEST_CASE(a_sale_price_counts_only_below_the_price) {
  const auto read_ = read({{"id,title,price,sale_price\n1,A,5,4\n2,B,5,5\n3,C,5,6\n4,D,5,0\n5,E,5,soon\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.item("1").price.minor == 400);
  BOOST_TEST(read_.item("1").listPrice.minor == 500);
  for (const char* id : {"2", "3", "4", "5"}) {
    BOOST_TEST(read_.item(id).price.minor == 500);
    BOOST_TEST(read_.item(id).listPrice.minor == 0);
  }
  BOOST_TEST(test::noted(read_.report, "sale prices") == 1u);
}

BOOST_AUTO_TEST_CASE(languages_are_joined_by_id) {
  const auto read_ = read({{"id,title,description,link,price\nA,Mug,Blue,/en/a,5\nB,Tea,,/en/b,4\n", "en"},
                           {"id,title,link\nA,Becher,/de/a\n", "de"},
                           {"id,title,price\nC,Nur hier,3\n", "de"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST((read_.catalogue->languages == std::vector<std::string>{"en", "de"}));
  BOOST_TEST(shown(read_.item("A")) == "A|g:|b:|c:|500/0|yes|| Mug | Blue | /en/a | || Becher |  | /de/a | ");
  BOOST_TEST(shown(read_.item("B")) == "B|g:|b:|c:|400/0|yes|| Tea |  | /en/b | ||  |  |  | ");
  // Known in the second language alone: its text stands for the first one too, so that falling back finds
  // something.
  BOOST_TEST(shown(read_.item("C")) == "C|g:|b:|c:|300/0|yes|| Nur hier |  |  | || Nur hier |  |  | ");
  BOOST_TEST(test::noted(read_.report, "more than once") == 0u);
}

BOOST_AUTO_TEST_CASE(unsafe_links_are_dropped_and_noted) {
  const auto read_ =
      read({{"id,title,price,link,image_link\n1,Mug,5,javascript:alert(1),data:image/png;base64\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.item("1").texts[0].link == "");
  BOOST_TEST(read_.item("1").texts[0].picture == "");
  BOOST_TEST(test::noted(read_.report, "links") == 2u);
}

BOOST_AUTO_TEST_CASE(shopify_products_have_an_item_a_variant) {
  const auto read_ =
      read({{"Handle,Title,Body (HTML),Vendor,Product Category,Type,Published,Option1 Name,Option1 "
             "Value,Variant SKU,Variant Inventory Tracker,"
             "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image "
             "Src,Variant Image,Status\n"
             "shirt,Shirt,<p>Soft</p>,Alco,Apparel > "
             "Shirts,Tops,true,Color,Red,'001,shopify,3,deny,10.00,12.00,https://cdn.example/s.jpg,,active\n"
             "shirt,,,,,,,,Blue,002,shopify,0,deny,10.00,,https://cdn.example/s2.jpg,https://cdn.example/"
             "blue.jpg,\n"
             "shirt,,,,,,,,,,,,,,,https://cdn.example/s3.jpg,,\n"
             "card,Gift card,,Alco,,,true,Title,Default Title,,,,deny,25.00,,,,active\n"
             "old,Old,,Alco,,,true,Title,Default Title,OLD,,,deny,25.00,,,,draft\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.report.files.front().format == "shopify-csv");
  BOOST_TEST(read_.catalogue->items.size() == 3u);
  BOOST_TEST(shown(read_.item("001")) ==
             "001|g:shirt|b:Alco|c:Tops|1000/1200|yes|color=Red|| Shirt | Soft | /products/shirt | "
             "https://cdn.example/s.jpg");
  BOOST_TEST(shown(read_.item("002")) ==
             "002|g:shirt|b:Alco|c:Tops|1000/0|no|color=Blue|| Shirt | Soft | /products/shirt | "
             "https://cdn.example/blue.jpg");
  BOOST_TEST(shown(read_.item("Gift card")) ==
             "Gift card|g:|b:Alco|c:|2500/0|yes|| Gift card |  | /products/card | ");
  BOOST_TEST(test::noted(read_.report, "not published") == 1u);
}

BOOST_AUTO_TEST_CASE(woocommerce_variations_take_from_their_parent) {
  const auto read_ =
      read({{"ID,Type,SKU,Name,Published,Short description,Description,In stock?,Sale price,Regular "
             "price,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s)\n"
             "11,variation,HOOD-B,Hoodie - Blue,1,,,0,,45,,,HOOD,Color,Blue\n"
             "10,variable,HOOD,Hoodie,1,Warm,,1,,,\"Clothing, Clothing > "
             "Hoodies\",\"https://shop.example/h1.jpg, https://shop.example/h2.jpg\",,Color,\"Blue, Red\"\n"
             "12,variation,,Hoodie - Red,1,,,1,39,45,,https://shop.example/red.jpg,id:10,Color,Red\n"
             "20,simple,,Cap,1,,,backorder,,15,\"Hats\\, caps\",,,,\n"
             "21,simple,X,Secret,0,,,1,,15,,,,,\n"}});
  BOOST_REQUIRE(read_.catalogue);
  BOOST_TEST(read_.report.files.front().format == "woocommerce-csv");
  BOOST_TEST(read_.catalogue->items.size() == 3u);
  BOOST_TEST(shown(read_.item("HOOD-B")) ==
             "HOOD-B|g:HOOD|b:|c:Clothing/Hoodies|4500/0|no|color=Blue|| Hoodie - Blue | Warm |  | "
             "https://shop.example/h1.jpg");
  BOOST_TEST(shown(read_.item("12")) ==
             "12|g:HOOD|b:|c:Clothing/Hoodies|3900/4500|yes|color=Red|| Hoodie - Red | Warm |  | "
             "https://shop.example/red.jpg");
  BOOST_TEST(shown(read_.item("20")) == "20|g:|b:|c:Hats, caps|1500/0|yes|| Cap |  |  | ");
}

BOOST_AUTO_TEST_CASE(a_shop_may_choose_which_number_of_the_platform_is_the_id) {
  const auto woo =
      read({{"ID,Type,SKU,Name,Regular price,Parent\n10,variable,HOOD,Hoodie,,\n11,variation,HOOD-B,Hoodie "
             "blue,45,HOOD\n",
             "",
             {{"id", "ID"}}}});
  BOOST_REQUIRE(woo.catalogue);
  BOOST_TEST(shown(woo.item("11")) == "11|g:10|b:|c:|4500/0|yes|| Hoodie blue |  |  | ");
  const auto json =
      read({{R"([{"id":794,"name":"Premium","sku":"P","regular_price":"21.99"}])", "", {{"id", "id"}}}});
  BOOST_REQUIRE(json.catalogue);
  BOOST_TEST(json.item("794").price.minor == 2199);
}

BOOST_AUTO_TEST_CASE(platform_json_is_read) {
  const auto shopify =
      read({{"{\"products\":[{\"id\":1,\"title\":\"Shirt\",\"handle\":\"shirt\",\"vendor\":\"Alco\","
             "\"product_type\":\"Tops\",\"body_html\":\"<p>Soft</p>\","
             "\"variants\":[{\"id\":8,\"sku\":\"001\",\"price\":\"10.00\",\"compare_at_price\":\"12.00\","
             "\"option1\":\"Red\",\"available\":false},"
             "{\"id\":9,\"sku\":\"\",\"price\":\"11.00\",\"option1\":\"Blue\"}],"
             "\"images\":[{\"src\":\"https://cdn.example/s.jpg\"}],\"options\":[{\"name\":\"Color\"}]}]}"}});
  BOOST_REQUIRE(shopify.catalogue);
  BOOST_TEST(shown(shopify.item("001")) ==
             "001|g:shirt|b:Alco|c:Tops|1000/1200|no|color=Red|| Shirt | Soft | /products/shirt | "
             "https://cdn.example/s.jpg");
  BOOST_TEST(shown(shopify.item("9")) ==
             "9|g:shirt|b:Alco|c:Tops|1100/0|yes|color=Blue|| Shirt | Soft | /products/shirt | "
             "https://cdn.example/s.jpg");
  const auto woo =
      read({{"[{\"id\":794,\"name\":\"Premium\",\"permalink\":\"https://shop.example/p/"
             "\",\"sku\":\"\",\"price\":\"19\",\"regular_price\":\"21.99\",\"sale_price\":\"19\","
             "\"stock_status\":\"onbackorder\",\"status\":\"publish\",\"description\":\"\",\"short_"
             "description\":\"<p>Fine</p>\","
             "\"categories\":[{\"name\":\"Clothing\"}],\"images\":[{\"src\":\"https://shop.example/"
             "p.jpg\"}],\"attributes\":[{\"name\":\"Color\",\"options\":[\"Black\"]}]}]"}});
  BOOST_REQUIRE(woo.catalogue);
  BOOST_TEST(shown(woo.item("794")) ==
             "794|g:|b:|c:Clothing|1900/2199|yes|color=Black|| Premium | Fine | https://shop.example/p/ | "
             "https://shop.example/p.jpg");
}

BOOST_AUTO_TEST_CASE(the_date_that_an_item_came_is_read_from_every_form_that_has_one) {
  const std::int64_t day = 1'767'225'600'000;  // 2026-01-01
  BOOST_TEST(read({{"id,title,price,Date added\nA,Mug,1,2026-01-01\n"}}).item("A").addedAt.ms == day);
  BOOST_TEST(read({{R"({"id":"A","title":"Mug","price":1,"created_at":"2026-01-01T00:00:00Z"})"}})
                 .item("A")
                 .addedAt.ms == day);
  const std::string shopify =
      R"({"title":"Mug","handle":"mug","created_at":"2025-01-01T00:00:00Z",)"
      R"("published_at":"2026-01-01T01:00:00+01:00","variants":[{"id":7,"price":"1"}]})";
  BOOST_TEST(read({{shopify}}).item("7").addedAt.ms == day);
  const auto odd = read({{"id,title,price,added_at\nA,Mug,1,soon\nB,Mug,1,\n"}});
  BOOST_TEST(odd.item("A").addedAt.ms == 0);
  BOOST_TEST(odd.report.notes.size() == 1);
}

BOOST_AUTO_TEST_CASE(items_come_sorted_by_id) {
  const auto read_ = read({{"id,title,price\nb,B,1\nB,B,1\na,A,1\n10,X,1\n9,Y,1\n"}});
  BOOST_REQUIRE(read_.catalogue);
  std::string ids;
  for (const Item& item : read_.catalogue->items) ids += item.id + ' ';
  BOOST_TEST(ids == "10 9 B a b ");
}

BOOST_AUTO_TEST_CASE(the_sample_feed_is_the_same_as_xml_and_as_tsv,
                     *boost::unit_test::precondition(test::HasSharedFile{
                         "fixtures/feeds/google_merchant_sample.xml"})) {
  io::Report report;
  config::Build build;
  build.products = {{.file = "fixtures/feeds/google_merchant_sample.xml", .language = "", .columns = {}}};
  const auto xml = feeds::readCatalogue(build, "GBP", test::sharedData(), report);
  build.products.front().file = "fixtures/feeds/google_merchant_sample.tsv";
  const auto tsv = feeds::readCatalogue(build, "GBP", test::sharedData(), report);
  BOOST_REQUIRE(xml);
  BOOST_REQUIRE(tsv);
  BOOST_TEST(xml->items.size() == 200u);
  BOOST_REQUIRE(tsv->items.size() == 200u);
  std::size_t sales = 0;
  for (std::size_t i = 0; i < 200; ++i) {
    Item item = xml->items[i];
    if (item.listPrice.minor > 0) {  // only the XML carries sale prices: grep -c sale_price → 15
      ++sales;
      item.price = std::exchange(item.listPrice, {});
    }
    BOOST_TEST(shown(item) == shown(tsv->items[i]));
  }
  BOOST_TEST(sales == 15u);
  BOOST_TEST(report.badRows.empty());
  BOOST_TEST(report.notes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
