// SPDX-License-Identifier: MIT
#include <alcove/model/event_json.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove {
namespace {

std::string outcome(const std::string& members) {
  const auto event = parseEvent("{\"time\":\"2026-11-22T10:00:00Z\"," + members + "}");
  return event ? eventLine(*event) : std::string(event.error().code) + " " + event.error().path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event_json)

BOOST_AUTO_TEST_CASE(a_line_holds_the_allowed_members_and_nothing_else) {
  BOOST_TEST(outcome(R"("name":"add_to_cart","item":"A","quantity":2,"title":"T","__proto__":{"x":1})") ==
             R"({"name":"add_to_cart","item":"A","quantity":2,"time":"2026-11-22T10:00:00Z"})");
  BOOST_TEST(outcome(R"("name":"view_item","item":"A","category":null)") ==
             R"({"name":"view_item","item":"A","time":"2026-11-22T10:00:00Z"})");
}

BOOST_AUTO_TEST_CASE(a_member_of_a_wrong_type_is_named) {
  BOOST_TEST(outcome(R"("name":7,"item":"A")") == "event.invalid /name");
  BOOST_TEST(outcome(R"("name":"constructor","item":"A")") == "event.invalid /name");
  BOOST_TEST(outcome(R"("name":"view_item","item":["A"])") == "event.invalid /item");
  BOOST_TEST(outcome(R"("name":"view_item","item":")" + std::string(257, 'x') + "\"") == "event.invalid /item");
  for (const char* quantity : {"null", "\"2\"", "-1", "1.5", "1e300", "{}"}) {
    BOOST_TEST(outcome(R"("name":"add_to_cart","item":"A","quantity":)" + std::string(quantity)) ==
               "event.invalid /quantity");
  }
  BOOST_TEST(outcome(R"("name":"select_item","item":"A","list":5)") == "event.invalid /list");
  BOOST_TEST(outcome(R"("name":"view_item","item":"A","category":["x"])") == "event.invalid /category");
  BOOST_TEST(outcome(R"("name":"purchase","items":"A")") == "event.invalid /items");
  BOOST_TEST(outcome(R"("name":"purchase","items":[{"item":"A","quantity":null}])") == "event.invalid /items");
}

BOOST_AUTO_TEST_CASE(what_is_too_large_or_too_deep_is_no_event) {
  BOOST_TEST(outcome(R"("name":"view_item","item":"A","title":")" + std::string(1 << 20, 'x') + "\"") ==
             "event.too_large ");
  BOOST_TEST(outcome(R"("name":"view_item","item":"A","more":)" + std::string(1000, '[') +
                     std::string(1000, ']')) == "json.too_deep ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
