// SPDX-License-Identifier: MIT
#include <alcove/base/money.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/io/interner.hpp>
#include <cli/io/json_records.hpp>
#include <cli/io/price.hpp>
#include <cli/io/report.hpp>
#include <cli/io/shape.hpp>
#include <cli/io/time.hpp>
#include <vector>

using namespace alcove;
using namespace std::string_view_literals;

namespace {

std::string price(std::string_view text, std::string_view currency = "EUR") {
  const io::Price read = io::parsePrice(text, currency);
  return read.fault.empty() ? read.literal : std::string(read.fault);
}

std::string time(std::string_view text) {
  const auto read = io::parseTime(text);
  return read ? formatInstant(*read) : "";
}

std::vector<std::string> records(std::string_view text) {
  io::JsonRecords reader(text);
  std::vector<std::string> out;
  while (reader.next()) {
    simdjson::dom::object record;
    out.push_back(std::to_string(reader.line()) + ':' +
                  (reader.parse(record) ? io::textOf(record, "a") : "bad"));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(io_values)

BOOST_AUTO_TEST_CASE(prices_are_read_in_the_ways_feeds_write_them) {
  for (const char* text : {"12.99", "12.99 EUR", "EUR 12.99", "EUR12.99", "12,99 €", "€12.99",
                           " 12.99\xC2\xA0€ ", "12.99 eur"}) {
    BOOST_TEST(price(text) == "12.99", text);
  }
  BOOST_TEST(price("1,299.00") == "1299.00");
  BOOST_TEST(price("1.299,00 €") == "1299.00");
  BOOST_TEST(price("1\xE2\x80\xAF"
                   "299,5 €") == "1299.5");
  BOOST_TEST(price("1,299 EUR") == "1299");
  BOOST_TEST(price("1.299.000") == "1299000");
  BOOST_TEST(price("CHF 1'299.00", "CHF") == "1299.00");
  BOOST_TEST(price("¥1,299", "JPY") == "1299");
  BOOST_TEST(price("$5", "USD") == "5");
  BOOST_TEST(price("1,29,999.00", "INR") == "129999.00");
  BOOST_TEST(price("-3.00") == "-3.00");
}

BOOST_AUTO_TEST_CASE(another_currency_is_told_from_no_price) {
  BOOST_TEST(price("12.99 USD") == "price in another currency");
  BOOST_TEST(price("£12.99") == "price in another currency");
  BOOST_TEST(price("") == "no price");
  for (const char* text : {"call us", "from 12.99", "12.99 EUR / 3", "1-2", "12x99", "12,9.9,9", "1,2,3",
                           "1,234.567,8", "99999999999999999999"}) {
    BOOST_TEST(price(text) == "price not understood", text);
  }
}

BOOST_AUTO_TEST_CASE(times_are_read_in_the_ways_logs_write_them) {
  // 1396860669 s = 16167 days + 31869 s: 2014-04-07 and 8 h 51 min 9 s.
  BOOST_TEST(time("1396860669.277") == "2014-04-07T08:51:09.277Z");
  BOOST_TEST(time("1396860669") == "2014-04-07T08:51:09Z");
  BOOST_TEST(time("1396860669277") == "2014-04-07T08:51:09.277Z");
  BOOST_TEST(time("1396860669277123") == "2014-04-07T08:51:09.277Z");
  BOOST_TEST(time("2014-04-07T10:51:09+02:00") == "2014-04-07T08:51:09Z");
  BOOST_TEST(time("2013-11-01 16:06:08 -0400") == "2013-11-01T20:06:08Z");
  BOOST_TEST(time("12/1/2010 8:26") == "2010-12-01T08:26:00Z");
  BOOST_TEST(time("1.12.2010 8:26") == "2010-12-01T08:26:00Z");
  BOOST_TEST(time("2010-12-01") == "2010-12-01T00:00:00Z");
  for (const char* text : {"", "yesterday", "13/25/2010", "2010-13-01", "-5", "1e400", "12:30"})
    BOOST_TEST(time(text) == "", text);
}

BOOST_AUTO_TEST_CASE(texts_are_numbered_in_the_order_of_their_first_appearance) {
  io::Interner interner;
  for (std::uint32_t i = 0; i < 100'000; ++i)
    BOOST_REQUIRE(interner.number("item " + std::to_string(i)) == i);
  BOOST_TEST(interner.number("item 7") == 7u);
  BOOST_TEST(interner.number("") == 100'000u);
  BOOST_TEST(interner.text(99'999) == "item 99999");
  BOOST_TEST(interner.texts().size() == 100'001u);
}

BOOST_AUTO_TEST_CASE(json_records_are_lines_an_array_or_wrapped) {
  const Texts two{"1:x", "2:y"};
  BOOST_TEST((records("{\"a\":\"x\"}\n{\"a\":\"y\"}\n") == two));
  BOOST_TEST((records("[{\"a\":\"x\"},\n{\"a\":\"y\"}]") == two));
  BOOST_TEST((records("{\"orders\":[{\"a\":\"x\"},\n{\"a\":\"y\"}],\"more\":1}") == two));
  BOOST_TEST((records("{\n \"a\": \"x]}\\\"\"\n}\n") == Texts{"1:x]}\""}));
  BOOST_TEST((records("[\n  {\n  \"a\": 1.5\n  },\n  {\"a\": 20}\n]") == Texts{"2:1.5", "5:20"}));
  BOOST_TEST(records("[]").empty());
  BOOST_TEST(records("").empty());
}

BOOST_AUTO_TEST_CASE(a_damaged_json_record_costs_no_other) {
  BOOST_TEST((records("{\"a\":\"x\"}\n{\"a\":\n{\"a\":\"y\"}\n") == Texts{"1:x", "2:bad", "3:y"}));
  BOOST_TEST((records("{\"a\":\n{\"a\":\"y\"}\n") == Texts{"1:bad", "2:y"}));
  BOOST_TEST((records("[{\"a\":\"x\"},nonsense,{\"a\":\"y\"}]") == Texts{"1:x", "1:bad", "1:y"}));
  BOOST_TEST((records("[{\"a\":\"x\"},{\"a\":") == Texts{"1:x", "1:bad"}));
}

BOOST_AUTO_TEST_CASE(a_json_array_without_its_end_is_told_from_a_whole_one) {
  const auto isCut = [](std::string_view text) {
    io::JsonRecords records(text);
    while (records.next()) {
    }
    return records.isCut();
  };
  BOOST_TEST(!isCut(R"([{"a":1},{"a":2}])"));
  BOOST_TEST(!isCut(R"({"orders":[{"a":1}]})"));
  BOOST_TEST(!isCut("[]"));
  BOOST_TEST(!isCut("{\"a\":1}\n{\"a\":2}\n"));
  BOOST_TEST(!isCut("{\n\"a\":1\n}"));
  BOOST_TEST(isCut(R"([{"a":1},{"a":2})"));
  BOOST_TEST(isCut(R"([{"a":1},{"a)"));
  BOOST_TEST(isCut(R"({"orders":[{"a":1},)"));
}

BOOST_AUTO_TEST_CASE(shapes_are_told_from_the_first_characters) {
  BOOST_TEST((io::shapeOf(" \n<rss>") == io::Shape::xml));
  BOOST_TEST((io::shapeOf("[{}]") == io::Shape::json));
  BOOST_TEST((io::shapeOf("id,title") == io::Shape::table));
  BOOST_TEST((io::shapeOf("\r\n ") == io::Shape::empty));
  BOOST_TEST((io::shapeOf("PK\x03\x04 a workbook") == io::Shape::binary));
  BOOST_TEST((io::shapeOf("id,title,price,link\n1,T\0T,2,/p/1\n2,T,3,/p/2\n"sv) == io::Shape::table));
}

BOOST_AUTO_TEST_CASE(bad_rows_fail_a_file_only_beyond_both_limits) {
  const auto outcome = [](std::size_t rows, std::size_t bad) {
    io::Report report;
    io::FileReport file(report, "in.csv", "");
    for (std::size_t i = 0; i < rows; ++i) {
      file.row();
      if (i < bad) file.bad(i + 2, "reason", "value");
    }
    BOOST_TEST(report.badRows.size() == std::min<std::size_t>(bad, 5));
    return file.tooManyBadRows().has_value();
  };
  BOOST_TEST(!outcome(200, 100));  // half, but not above a hundred
  BOOST_TEST(outcome(200, 101));
  BOOST_TEST(!outcome(10'000, 2000));  // exactly a fifth
  BOOST_TEST(outcome(10'000, 2001));
  BOOST_TEST(outcome(3, 3));  // nothing else in it
  BOOST_TEST(!outcome(0, 0));
}

BOOST_AUTO_TEST_CASE(a_report_reads_like_lines_of_a_compiler) {
  io::Report report;
  io::FileReport file(report, "feed.csv", "google-csv");
  file.row();
  file.row();
  file.bad(3, "price not understood", "call\nus");
  file.note("has ids more than once", 9, "A-1");
  file.note("has ids more than once", 12, "A-2");
  const auto lines = report.lines();
  BOOST_REQUIRE(lines.size() == 3u);
  BOOST_TEST(lines[0] == "feed.csv:3 skipped: price not understood \"call us\" [input.bad_row]");
  BOOST_TEST(lines[1] == "feed.csv 1 of 2 rows skipped");
  BOOST_TEST(lines[2] == "feed.csv:9 has ids more than once (2 times): A-1");
}

BOOST_AUTO_TEST_SUITE_END()
