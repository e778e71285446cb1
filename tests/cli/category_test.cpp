// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/model/category.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/io/mapped_file.hpp>

namespace alcove {

BOOST_AUTO_TEST_SUITE(categories)

BOOST_AUTO_TEST_CASE(feed_engine_and_page_write_one_path) {
  const auto file =
      io::MappedFile::open(std::string(ALCOVE_FIXTURES) + "/categoryPaths.json", "categoryPaths.json");
  BOOST_REQUIRE(file);
  const auto cases = json::parse(file->bytes());
  BOOST_REQUIRE(cases);
  BOOST_TEST(cases->items.size() > 5u);
  for (const json::Value& each : cases->items)
    BOOST_TEST(categoryPath(each.items[0].text) == each.items[1].text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
