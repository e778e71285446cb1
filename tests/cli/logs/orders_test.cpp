// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/logs/order_builder.hpp>
#include <cli/logs/read_orders.hpp>
#include <cli/scratch.hpp>
#include <regex>

using namespace alcove;

namespace {

/// "order item quantity shopper", a row a line.
std::string rowsOf(const logs::Log& log) {
  std::string out;
  for (const auto& row : log.rows) {
    BOOST_TEST((row.kind == EventKind::purchase));
    out += log.sessionIds[row.session] + ' ' + log.items[row.item] + " x" + std::to_string(row.quantity) +
           ' ' + (row.shopper == logs::noShopper ? "-" : std::to_string(row.shopper)) + '\n';
  }
  return out;
}

std::string seenOf(const logs::Log& log) {
  std::string out;
  for (std::size_t i = 0; i < log.items.size(); ++i)
    out += log.items[i] + '|' + log.seen[i].name + '|' + log.seen[i].price + '\n';
  return out;
}

struct Read {
  io::Report report;
  Result<logs::Log> log = Error{"", "", ""};
};

Read read(std::vector<std::string> texts, std::string_view currency = "EUR", io::ColumnNames columns = {},
          std::size_t support = 1) {
  const test::Scratch scratch;
  std::vector<config::InputFile> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    inputs.push_back(scratch.write("orders" + std::to_string(i), texts[i]));
    inputs.back().columns = columns;
  }
  Read result;
  result.log = logs::readOrders(inputs, currency, scratch.folder(), result.report,
                                {.keepSessionIds = true, .support = support});
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(orders)

BOOST_AUTO_TEST_CASE(an_order_is_a_session_of_purchases_with_names_and_prices) {
  const auto [report, log] =
      read({"order_id,shopper_id,time,item_id,quantity,price,country,name\n"
            "7,ann,2026-02-01T10:00:00Z,mug,2,12.50,DE,Mug blue\n"
            "7,ann,2026-02-01T10:00:00Z,tea,1,4.00 EUR,DE,Tea\n"
            "5,bob,2026-01-01T10:00:00Z,mug,1,11.00,DE,Mug\n"
            "8,,2026-02-02T10:00:00Z,tea,,,DE,\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "7 mug x2 0\n7 tea x1 0\n5 mug x1 1\n8 tea x1 -\n");
  BOOST_TEST(seenOf(*log) == "mug|Mug blue|12.50\ntea|Tea|4.00\n");
  BOOST_TEST(formatInstant(log->newest) == "2026-02-02T10:00:00Z");
  BOOST_TEST(log->sessions == 3u);
  BOOST_TEST(log->shoppers == 2u);
}

BOOST_AUTO_TEST_CASE(dirty_lines_are_noted_or_skipped) {
  const auto [report, log] =
      read({"order_id,time,item_id,quantity,price,status,currency\n"
            "1,2026-01-01,a,1,5,completed,EUR\n"
            "1,2026-01-01,b,-1,5,completed,EUR\n"
            "2,2026-01-01,c,1,5,wc-cancelled,EUR\n"
            "3,2026-01-01,d,lots,5,completed,EUR\n"
            "4,some day,e,1,5,completed,EUR\n"
            "5,2026-01-01,f,1,5,completed,USD\n"
            ",2026-01-01,g,1,5,completed,EUR\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "1 a x1 -\n5 f x1 -\n");
  BOOST_TEST(seenOf(*log) == "a||5\nf||\n");
  BOOST_TEST(report.badRows.size() == 3u);
  BOOST_TEST(test::noted(report, "returns") == 1u);
  BOOST_TEST(test::noted(report, "cancelled or refunded") == 1u);
  BOOST_TEST(test::noted(report, "another currency") == 1u);
}

BOOST_AUTO_TEST_CASE(columns_go_by_the_names_of_the_config) {
  const auto [report, log] =
      read({"Beleg;Artikel\n1;mug\n"}, "EUR", {{"order_id", "Beleg"}, {"item_id", "Artikel"}});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "1 mug x1 -\n");
  BOOST_TEST(!log->hasTime);
  BOOST_TEST(read({"order_id,what\n1,2\n"}).log.error().detail == "item_id; order_id, what");
}

BOOST_AUTO_TEST_CASE(shopify_exports_keep_of_a_person_a_number_only) {
  const auto [report, log] =
      read({"Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem "
            "sku,Cancelled at,Currency\n"
            "#1001,Ann@Example.com,paid,2026-01-01 10:00:00 +0100,2,Mug - Blue,12.00,MUG-B,,EUR\n"
            "#1001,,,,1,Tea,4.00,,,\n"
            "#1002,ann@example.com,paid,2026-01-02 10:00:00 +0100,1,Mug - Blue,11.00,MUG-B,,EUR\n"
            "#1003,bob@example.com,voided,2026-01-02 10:00:00 +0100,1,Mug - Blue,11.00,MUG-B,,EUR\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "#1001 MUG-B x2 0\n#1001 Tea x1 0\n#1002 MUG-B x1 0\n");
  BOOST_TEST(formatInstant(log->rows[0].time) == "2026-01-01T09:00:00Z");
  BOOST_TEST(log->rows[1].time.ms == log->rows[0].time.ms);
  BOOST_TEST(seenOf(*log) == "MUG-B|Mug - Blue|11.00\nTea|Tea|4.00\n");
  BOOST_TEST(test::noted(report, "without SKU") == 1u);
  BOOST_TEST(test::noted(report, "cancelled or refunded") == 1u);
}

BOOST_AUTO_TEST_CASE(woocommerce_json_and_shopify_json_are_orders_too) {
  const auto [report, log] = read(
      {"[{\"id\":727,\"status\":\"processing\",\"currency\":\"EUR\",\"date_created\":\"2026-03-22T16:28:02\","
       "\"date_created_gmt\":\"2026-03-22T15:28:02\",\"customer_id\":0,\"billing\":{\"email\":\"a@example."
       "com\"},"
       "\"line_items\":[{\"name\":\"Single\",\"product_id\":93,\"variation_id\":0,\"quantity\":2,\"sku\":"
       "\"\",\"price\":3},"
       "{\"name\":\"Shirt\",\"product_id\":22,\"variation_id\":23,\"quantity\":1,\"sku\":\"Bar3\",\"price\":"
       "12.5}]},"
       "{\"id\":728,\"status\":\"failed\",\"date_created_gmt\":\"2026-03-22T15:28:02\",\"line_items\":[]}]",
       "{\"order\":{\"id\":450,\"name\":\"#1001\",\"created_at\":\"2026-01-10T11:00:00-05:00\",\"email\":\"A@"
       "example.com\","
       "\"cancelled_at\":null,\"currency\":\"EUR\",\"line_items\":[{\"sku\":\"Bar3\",\"name\":\"Shirt "
       "old\",\"price\":\"10.00\",\"quantity\":1}]}}"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "727 93 x2 0\n727 Bar3 x1 0\n450 Bar3 x1 0\n");
  BOOST_TEST(seenOf(*log) == "93|Single|3\nBar3|Shirt|12.5\n");
  BOOST_TEST(formatInstant(log->newest) == "2026-03-22T15:28:02Z");
}

BOOST_AUTO_TEST_CASE(a_shop_may_choose_which_number_of_the_platform_is_the_item) {
  const auto [report, log] = read(
      {R"([{"id":727,"date_created_gmt":"2026-03-22T15:28:02","line_items":[{"product_id":22,"quantity":1,"sku":"Bar3"}]}])"},
      "EUR", {{"item_id", "product_id"}});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "727 22 x1 -\n");
}

BOOST_AUTO_TEST_CASE(the_uci_table_is_cleaned) {
  const auto [report, log] = read({"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,"
                                   "CustomerID,Country\n"
                                   "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/2010 "
                                   "8:26,2.55,17850.0,United Kingdom\n"  // 6, later 4, then 1
                                   "536366,85123a,WHITE HANGING HEART T-LIGHT HOLDER,3,12/1/2010 "
                                   "9:00,2.95,17850.0,United Kingdom\n"  // 3, later 0: gone
                                   "536367,85123A,wrongly marked,1,12/1/2010 9:30,2.75,13047,United Kingdom\n"
                                   "536367,22423,\"CAKESTAND, 3 TIER\",1,12/1/2010 9:30,12.75,13047,United "
                                   "Kingdom\n"
                                   "C536379,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-5,12/1/2010 "
                                   "9:41,2.95,17850,United Kingdom\n"  // 3 + 2
                                   "C536380,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-3,12/2/2010 "
                                   "9:41,2.95,17850,United Kingdom\n"  // 3 more
                                   "C536381,22423,\"CAKESTAND, 3 TIER\",-1,12/1/2010 9:00,12.75,13047,United "
                                   "Kingdom\n"  // before the purchase
                                   "C536382,22423,\"CAKESTAND, 3 TIER\",-1,12/3/2010 9:00,12.75,,United "
                                   "Kingdom\n"  // a guest's
                                   "536368,POST,POSTAGE,1,12/1/2010 9:45,18,12583,France\n"
                                   "536369,22423,,5,12/1/2010 9:50,0,,United Kingdom\n"
                                   "536370,22423,damaged,-10,12/1/2010 9:51,1.00,,United Kingdom\n"
                                   "A563185,B,Adjust bad debt,1,8/12/2011 14:50,11062.06,,United Kingdom\n"
                                   "536371,22423,\"CAKESTAND, 3 TIER\",2,12/1/2010 9:55,10.95,,United "
                                   "Kingdom\n"},
                                  "GBP");
  BOOST_REQUIRE(log);
  BOOST_TEST(report.files.front().format == "uci-csv");
  // 17850 bought 6, then 3. The first cancellation of 5 takes the later 3 whole and 2 of the 6; the second
  // takes 3 of the remaining 4. Invoice 536366 has nothing left and is no session.
  BOOST_TEST(rowsOf(*log) ==
             "536365 85123A x1 0\n536367 85123A x1 1\n536367 22423 x1 1\n536371 22423 x2 -\n");
  BOOST_TEST(log->sessions == 3u);
  BOOST_TEST(log->shoppers == 2u);
  // The guest's 10.95 is the newer price of the cakestand, but nobody's who is named.
  BOOST_TEST(seenOf(*log) ==
             "85123A|White Hanging Heart T-Light Holder|2.75\n22423|Cakestand, 3 Tier|12.75\n");
  BOOST_TEST(test::noted(report, "taken off") == 3u);
  BOOST_TEST(test::noted(report, "by guests") == 1u);
  BOOST_TEST(test::noted(report, "not goods") == 1u);
  BOOST_TEST(test::noted(report, "write-offs") == 1u);
  BOOST_TEST(test::noted(report, "stock corrections") == 1u);
  BOOST_TEST(test::noted(report, "bookkeeping") == 1u);
}

BOOST_AUTO_TEST_CASE(names_in_capitals_become_titles) {
  BOOST_TEST(logs::titleCase("CHILDREN'S 1ST  MUG T-LIGHT") == "Children's 1st Mug T-Light");
  BOOST_TEST(logs::titleCase("") == "");
}

BOOST_AUTO_TEST_CASE(a_shop_with_orders_alone_has_a_catalogue) {
  const auto [report, log] =
      read({"order_id,time,item_id,price,name\n1,2026-02-01,b,4.00,Tea\n2,2026-01-01,a,12.50,Mug\n3,2026-01-"
            "05,c,,\n"});
  BOOST_REQUIRE(log);
  const auto catalogue = feeds::catalogueFromLog(*log, "EUR");
  BOOST_REQUIRE(catalogue.items.size() == 3u);
  BOOST_TEST((catalogue.languages == std::vector<std::string>{""}));
  BOOST_TEST(catalogue.items[0].id == "a");
  BOOST_TEST(catalogue.items[0].price.minor == 1250);
  BOOST_TEST(catalogue.items[0].texts[0].name == "Mug");
  BOOST_TEST(catalogue.items[0].addedAt.ms == 0);  // a first sale is one person's
  BOOST_TEST(catalogue.items[0].texts[0].link.empty());
  BOOST_TEST(catalogue.items[2].texts[0].name == "c");
}

BOOST_AUTO_TEST_CASE(a_name_or_a_price_is_told_once_enough_shoppers_share_it) {
  const std::string lines =
      "order_id,shopper_id,time,item_id,price,name\n"
      "1,ann,2026-01-01,mug,9.00,Mug\n"
      "2,bob,2026-01-02,mug,9.00,Mug\n"
      "3,ann,2026-01-03,mug,5.00,Mug for Ann\n"
      "4,ann,2026-01-04,mug,5.00,Mug for Ann\n"
      "5,,2026-01-05,mug,5.00,Mug for Ann\n";
  // "Mug for Ann" and 5.00 come last and most often, but from one shopper and a guest.
  BOOST_TEST(seenOf(*read({lines}).log) == "mug|Mug for Ann|5.00\n");
  BOOST_TEST(seenOf(*read({lines}, "EUR", {}, 2).log) == "mug|Mug|9.00\n");
  BOOST_TEST(seenOf(*read({lines}, "EUR", {}, 3).log) == "mug||\n");
  // Where nobody is named, orders count: 3, 4 and 5 say so.
  const std::string unnamed = std::regex_replace(lines, std::regex("ann|bob"), "");
  BOOST_TEST(seenOf(*read({unnamed}, "EUR", {}, 3).log) == "mug|Mug for Ann|5.00\n");
}

BOOST_AUTO_TEST_CASE(the_gift_shop_is_cleaned_to_what_a_second_program_counted,
                     *boost::unit_test::precondition(test::HasSharedFile{
                         "online_retail/order_lines.csv.gz"})) {
  // Counted by twenty lines of Python (csv, gzip, re) that apply the same rules to the 431,673 lines: 3 lines
  // of A invoices, 2,555 not goods, 7,189 cancellations by customers and 151 by guests, 1,157 without
  // quantity, 1,014 without price; of the other 419,604 lines with 4,513,633 pieces the cancellations left
  // 417,248 lines with 4,357,823 pieces.
  io::Report report;
  const auto log =
      logs::readOrders({{.file = "online_retail/order_lines.csv.gz", .language = "", .columns = {}}}, "GBP",
                       test::sharedData(), report, {.support = 3});
  BOOST_REQUIRE(log);
  std::uint64_t pieces = 0;
  for (const auto& row : log->rows) pieces += row.quantity;
  BOOST_TEST(log->rows.size() == 417'248u);
  BOOST_TEST(pieces == 4'357'823u);
  BOOST_TEST(log->sessions == 16'095u);
  BOOST_TEST(log->items.size() == 3'739u);
  BOOST_TEST(log->shoppers == 3'963u);
  BOOST_TEST(formatInstant(log->newest) == "2011-10-31T17:13:00Z");
  BOOST_TEST(test::noted(report, "not goods") == 2'555u);
  BOOST_TEST(test::noted(report, "taken off") == 7'189u);
  BOOST_TEST(log->items.front() == "85123A");
  BOOST_TEST(log->seen.front().name == "White Hanging Heart T-Light Holder");
  BOOST_TEST(log->seen.front().price == "2.95");  // 9 of its last 15 lines; 4 cost 2.55, 2 cost 5.79
}

BOOST_AUTO_TEST_SUITE_END()
