// SPDX-License-Identifier: MIT
#include <alcove/config/evaluate.hpp>
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <string_view>

namespace alcove::config {
namespace {

/// tests/fixtures/conditions, compiled in: under WASM there are no files.
constexpr std::string_view fixtures[] = {
#include "condition_fixtures.inc"
};

}  // namespace

BOOST_AUTO_TEST_SUITE(conditions)

BOOST_AUTO_TEST_CASE(every_fixture_is_met_or_not_as_it_says) {
  BOOST_TEST(std::size(fixtures) >= 7u);
  for (const std::string_view text : fixtures) {
    const auto cases = json::parse(text);
    BOOST_REQUIRE(cases);
    BOOST_TEST(cases->items.size() > 10u);
    for (const json::Value& each : cases->items) {
      BOOST_TEST_CONTEXT(each.string("name")) {
        BOOST_TEST(matches(*each.find("condition"), *each.find("facts")) == each.isTrue("matches"));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
