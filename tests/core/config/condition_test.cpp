// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/condition.hpp>
#include <alcove/config/evaluate.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::config {
namespace {

json::Value parsed(std::string_view text) {
  auto value = json::parse(text);
  BOOST_REQUIRE(value);
  return std::move(*value);
}

std::vector<Finding> findingsIn(std::string_view text) {
  const json::Value condition = parsed(text);
  std::vector<Finding> findings;
  checkCondition({&condition, "/when"}, findings);
  return findings;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conditions_of_a_config)

BOOST_AUTO_TEST_CASE(notes_ask_nothing) {
  const json::Value condition =
      parsed(R"({"x-why":"knives","$or":[{"x-a":1,"price":{"x-b":"cheap","$lt":10}}]})");
  BOOST_TEST(!matches(condition, parsed(R"({"price":5})")));
  BOOST_TEST(matches(withoutNotes(condition), parsed(R"({"price":5})")));
  BOOST_TEST(!matches(withoutNotes(condition), parsed(R"({"price":15})")));
}

BOOST_AUTO_TEST_CASE(a_pattern_that_cannot_be_used_is_told_where_it_stands) {
  const auto findings =
      findingsIn(R"json({"$not":{"item":{"$regexi":"^(?=K)"}},"page":{"$regex":"^c"}})json");
  BOOST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(findings[0].code == codes::configInvalidPattern);
  BOOST_TEST(findings[0].path == "/when/$not/item/$regexi");
  BOOST_TEST(findings[0].offset == 27u);  // of the pattern's quotation mark
  BOOST_TEST(findings[0].detail == "?=K)");
  BOOST_TEST(!findings[0].warning);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::config
