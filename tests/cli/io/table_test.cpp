// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/io/columns.hpp>
#include <cli/io/table.hpp>
#include <string>
#include <vector>

using alcove::io::Columns;
using alcove::io::Table;

namespace {

std::vector<std::vector<std::string>> rowsOf(std::string_view text) {
  Table table(text);
  std::vector<std::vector<std::string>> rows;
  while (table.next()) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < table.header().size(); ++i) row.emplace_back(table.field(i));
  }
  return rows;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(plain_rows_come_out_field_by_field) {
  BOOST_TEST((rowsOf("a,b\n1,2\n3,4\n") == Rows{{"1", "2"}, {"3", "4"}}));
}

BOOST_AUTO_TEST_CASE(the_last_line_needs_no_end) {
  BOOST_TEST((rowsOf("a,b\n1,2") == Rows{{"1", "2"}}));
}

BOOST_AUTO_TEST_CASE(lines_end_in_any_of_three_ways) {
  const Rows expected{{"1", "2"}, {"3", "4"}};
  BOOST_TEST((rowsOf("a,b\r\n1,2\r\n3,4\r\n") == expected));
  BOOST_TEST((rowsOf("a,b\r1,2\r3,4\r") == expected));
}

BOOST_AUTO_TEST_CASE(quotes_hold_delimiters_quotes_and_line_ends) {
  BOOST_TEST((rowsOf("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n\"two\nlines\",x\n") ==
              Rows{{"1,5", "say \"hi\""}, {"two\nlines", "x"}}));
}

BOOST_AUTO_TEST_CASE(several_escaped_fields_of_one_row_stand_side_by_side) {
  BOOST_TEST(
      (rowsOf("a,b,c\n\"\"\"1\"\"\",\"\"\"2\"\"\",\"\"\"3\"\"\"\n") == Rows{{"\"1\"", "\"2\"", "\"3\""}}));
}

BOOST_AUTO_TEST_CASE(an_empty_quoted_field_is_empty) {
  BOOST_TEST((rowsOf("a,b\n\"\",x\n") == Rows{{"", "x"}}));
}

BOOST_AUTO_TEST_CASE(a_stray_quote_costs_no_other_row) {
  // An inch sign at the start, one that never closes, and one that meets another three lines on.
  BOOST_TEST((rowsOf("a,b\n\"Best\" mug,1\nx,2\n") == Rows{{"\"Best\" mug", "1"}, {"x", "2"}}));
  BOOST_TEST((rowsOf("a,b\n\"open,1\nx,2\n") == Rows{{"\"open", "1"}, {"x", "2"}}));
  BOOST_TEST(
      (rowsOf("a,b\n\"open,1\nx,2\n\"shut,3\n") == Rows{{"\"open", "1"}, {"x", "2"}, {"\"shut", "3"}}));
}

BOOST_AUTO_TEST_CASE(a_quote_inside_a_field_is_a_character) {
  BOOST_TEST((rowsOf("a,b\n5\" pipe,1\n") == Rows{{"5\" pipe", "1"}}));
}

BOOST_AUTO_TEST_CASE(many_stray_quotes_take_linear_time) {
  // A million opening quotes that never close well: quadratic reading would take minutes.
  std::string text = "a,b\n";
  for (int i = 0; i < 1'000'000; ++i) text += "\"x\n";
  BOOST_TEST(rowsOf(text).size() == 1'000'000u);
}

BOOST_AUTO_TEST_CASE(the_header_tells_the_delimiter) {
  BOOST_TEST(Table("a;b;c\n").delimiter() == ';');
  BOOST_TEST(Table("a\tb\n").delimiter() == '\t');
  BOOST_TEST(Table("a|b\n").delimiter() == '|');
  BOOST_TEST(Table("\"a;b;c\",d\n").delimiter() == ',');
  BOOST_TEST(Table("alone\n").delimiter() == ',');
  BOOST_TEST((rowsOf("sep=;\na;b\n1,5;2\n") == Rows{{"1,5", "2"}}));
}

BOOST_AUTO_TEST_CASE(empty_lines_are_no_rows_and_short_rows_end_in_empty_fields) {
  BOOST_TEST((rowsOf("a,b\n\n1\n   \n,\n") == Rows{{"1", ""}, {"", ""}}));
}

BOOST_AUTO_TEST_CASE(a_row_in_excess_of_the_header_is_told) {
  Table table("a,b\n1,2,\n1,2,3\n");
  BOOST_TEST(table.next());
  BOOST_TEST(!table.hasExtraFields());  // a trailing delimiter is common and harmless
  BOOST_TEST(table.next());
  BOOST_TEST(table.hasExtraFields());
}

BOOST_AUTO_TEST_CASE(lines_are_counted_through_quoted_line_ends) {
  Table table("a,b\r\n\"1\r\n1\",2\r\n3,4\r\n");
  BOOST_TEST(table.next());
  BOOST_TEST(table.line() == 2u);
  BOOST_TEST(table.next());
  BOOST_TEST(table.line() == 4u);
}

BOOST_AUTO_TEST_CASE(nothing_is_no_table) {
  BOOST_TEST(Table("").header().empty());
  BOOST_TEST(Table("\n\n").header().empty());
}

BOOST_AUTO_TEST_CASE(columns_are_found_whatever_their_spelling) {
  const Columns columns({" Image Link", "g:price", "Item-Group ID"}, {});
  BOOST_TEST(columns.find({"image_link"}) == 0u);
  BOOST_TEST(columns.find({"price"}) == 1u);
  BOOST_TEST(columns.find({"item_group_id"}) == 2u);
  BOOST_TEST(columns.find({"brand", "price"}) == 1u);
  BOOST_TEST(columns.find({"brand"}) == Columns::none);
}

BOOST_AUTO_TEST_CASE(the_config_names_columns_first) {
  const Columns columns({"id", "SKU"}, {{"id", "sku"}});
  BOOST_TEST(columns.find({"id"}) == 1u);
  const Columns wrong({"id"}, {{"id", "artnr"}});
  const auto missing = wrong.missingRenamed("feed.csv");
  BOOST_REQUIRE(missing);
  BOOST_TEST(missing->code == "input.missing_column");
  BOOST_TEST(missing->path == "feed.csv:1");
  BOOST_TEST(missing->detail == "artnr; id");
}

BOOST_AUTO_TEST_SUITE_END()
