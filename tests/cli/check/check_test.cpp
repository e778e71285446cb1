// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/check/doubts.hpp>
#include <cli/check/edit_distance.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/inputs.hpp>
#include <cli/check/loaded_config.hpp>
#include <cli/check/place.hpp>
#include <cli/scratch.hpp>

using namespace alcove;

namespace {

std::vector<std::string> linesOf(const test::Scratch& scratch, std::string_view text) {
  scratch.write("alcove.json", text);
  auto loaded = check::loadConfig(scratch.folder() / "alcove.json");
  BOOST_REQUIRE(loaded);
  check::findMissingInputs(*loaded);
  check::sortFindings(*loaded);
  std::vector<std::string> lines;
  const std::string folder = scratch.folder().string() + "/";
  for (const std::string& line : check::findingLines(*loaded)) lines.push_back(line.substr(folder.size()));
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(distances_count_edits_and_swaps) {
  BOOST_TEST(check::editDistance("", "abc") == 3);
  BOOST_TEST(check::editDistance("limt", "limit") == 1);
  BOOST_TEST(check::editDistance("lmiit", "limit") == 1);
  BOOST_TEST(check::editDistance("kitten", "sitting") == 3);
  constexpr std::string_view names[] = {"title", "limit", "layout"};
  BOOST_TEST(check::nearestName("limt", names).value() == "limit");
  BOOST_TEST(!check::nearestName("colour", names));
}

BOOST_AUTO_TEST_CASE(places_count_lines_and_characters) {
  const std::string text = "{\n \"ä\": 1}";
  const auto place = check::Places(text).at(text.find('1'));
  BOOST_TEST(place.line == 2);
  BOOST_TEST(place.column == 7);  // two bytes of ä are one column
  const auto root = json::parse(text);
  BOOST_REQUIRE(root);
  BOOST_TEST(check::Pointers(*root).offsetOf("/ä").value() == text.find('1'));
  BOOST_TEST(!check::Pointers(*root).offsetOf("/b/0"));
  BOOST_TEST(check::Places("\xEF\xBB\xBF{}").at(3).column == 1);
  const auto list = json::parse("[7]");
  BOOST_REQUIRE(list);
  BOOST_TEST(check::Pointers(*list).offsetOf("/0").value() == 1);
  BOOST_TEST(!check::Pointers(*list).offsetOf("/00"));
}

BOOST_AUTO_TEST_CASE(a_finding_is_one_line_at_the_value_or_the_wrong_key) {
  const test::Scratch scratch;
  const auto lines = linesOf(scratch, R"({"version":1,"shop":{"name":"T"},
"placements":{"p":{"limt":3,
"sources":[{"model":"relatd"}]}}})");
  BOOST_REQUIRE(lines.size() == 2);
  BOOST_TEST(
      lines[0] ==
      "alcove.json:2:20 /placements/p/limt \"limt\" is not a key that is known here; did you mean \"limit\"? "
      "[config.unknown_key]");
  BOOST_TEST(
      lines[1] ==
      "alcove.json:3:21 /placements/p/sources/0/model \"relatd\" is not a model; did you mean \"related\"? "
      "[config.unknown_value]");
}

BOOST_AUTO_TEST_CASE(a_line_feed_in_a_key_or_value_does_not_break_the_line) {
  const test::Scratch scratch;
  const auto lines = linesOf(scratch, R"({"version":1,"shop":{"name":"T"},"ab\n\u001b[31mcd":1})");
  BOOST_REQUIRE(lines.size() == 1);
  BOOST_TEST(lines[0] ==
             "alcove.json:1:34 /ab  [31mcd \"ab  [31mcd\" is not a key that is known here "
             "[config.unknown_key]");
}

BOOST_AUTO_TEST_CASE(an_input_that_is_not_there_is_a_warning) {
  const test::Scratch scratch;
  const auto lines =
      linesOf(scratch, R"({"version":1,"shop":{"name":"T"},"build":{"orders":[{"file":"no.csv"}]}})");
  BOOST_REQUIRE(lines.size() == 1);
  BOOST_TEST(lines[0] ==
             "alcove.json:1:61 /build/orders/0/file \"no.csv\" does not exist [warning file.missing]");
}

BOOST_AUTO_TEST_CASE(items_of_every_section_are_looked_up_in_the_catalogue) {
  const test::Scratch scratch;
  scratch.write("alcove.json", R"({"version":1,"shop":{"name":"T"},
"placements":{"p":{"sources":[{"model":"hand-picked","items":["A","gone"]}]}},
"rules":{"r":{"pin":[{"item":"gone","at":1},{"item":"A","at":2}]}},
"bundles":[{"id":"b","items":[{"item":"A"},{"item":"gone"}]}],
"replenishment":{"items":{"A":{"days":9},"gone":{"days":9}}}})");
  auto loaded = check::loadConfig(scratch.folder() / "alcove.json");
  BOOST_REQUIRE(loaded);
  loaded->findings.clear();
  feeds::Catalogue catalogue;
  catalogue.items.push_back({.id = "A"});
  check::findUnknownItems(*loaded, catalogue, false);
  std::vector<std::string> places;
  for (const config::Finding& finding : loaded->findings) {
    BOOST_TEST(!finding.warning);
    places.push_back(finding.path);
  }
  const std::vector<std::string> expected = {"/placements/p/sources/0/items/1", "/rules/r/pin/0/item",
                                             "/bundles/0/items/1/item", "/replenishment/items/gone"};
  BOOST_TEST(places == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(articles_go_by_their_head_or_else_by_their_file) {
  const test::Scratch scratch;
  std::filesystem::create_directory(scratch.folder() / "help");
  scratch.write("help/returns.md", "# Returns\n");
  scratch.write("help/one.md", "---\ntitle: Parcel\nid: where-is-my-order\n---\nid: not-this\n");
  const std::string contextual =
      R"("contextual":{"page.cart":"returns","page.home":"where-is-my-order","page.help":"one","page.other":"not-this"})";
  const auto told = [&](const std::string& sources) {
    scratch.write("alcove.json", R"({"version":1,"shop":{"name":"T"},"help":{"sources":[)" + sources + "]," +
                                     contextual + "}}");
    auto loaded = check::loadConfig(scratch.folder() / "alcove.json");
    BOOST_REQUIRE(loaded);
    loaded->findings.clear();
    check::findUnknownArticles(*loaded, false);
    std::vector<std::string> names;
    for (const config::Finding& finding : loaded->findings)
      names.push_back((finding.warning ? "warning " : "error ") + finding.detail);
    return names;
  };
  const std::vector<std::string> errors = {"error one", "error not-this"};
  BOOST_TEST(told(R"({"dir":"help/*.md"})") == errors, boost::test_tools::per_element());
  // Another source could not be read, and may hold them.
  const std::vector<std::string> doubts = {"warning one", "warning not-this"};
  BOOST_TEST(told(R"({"dir":"help/*.md"},{"dir":"more/*.md"})") == doubts, boost::test_tools::per_element());
  BOOST_TEST(told(R"({"dir":"more/*.md"})").empty());
}

BOOST_AUTO_TEST_SUITE_END()
