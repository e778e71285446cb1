// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/regex.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

namespace alcove {
namespace {

bool fits(std::string_view pattern, std::string_view text, bool anyCase = false) {
  const auto regex = Regex::compile(pattern, anyCase);
  BOOST_REQUIRE_MESSAGE(regex, pattern);
  return regex->search(text).found;
}

/// What is wrong stands at this byte.
std::size_t faultIn(std::string_view pattern) {
  const auto regex = Regex::compile(pattern, false);
  BOOST_REQUIRE_MESSAGE(!regex, pattern);
  BOOST_TEST(regex.error().code == codes::configInvalidPattern);
  return regex.error().offset;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(regular_expressions)

// That they mean what they mean in JavaScript: tests/js/conditions.test.js, on thousands of random ones.

BOOST_AUTO_TEST_CASE(a_character_is_a_code_point) {
  BOOST_TEST(fits("^.$", "茶"));
  BOOST_TEST(fits("^[🍵-🍷]$", "🍶"));
  BOOST_TEST(!fits("^.$", "茶茶"));
}

BOOST_AUTO_TEST_CASE(case_is_left_aside_within_and_outside_of_classes) {
  BOOST_TEST(fits("^äпΩ[à-ü]$", "ÄПωÖ", true));
  BOOST_TEST(!fits("^ä", "Ä"));
  BOOST_TEST(!fits("[^a]", "A", true));
  BOOST_TEST(fits("λόγος", "ΛΌΓΟΣ", true));
}

BOOST_AUTO_TEST_CASE(nothing_a_pattern_holds_makes_the_search_go_back) {
  // Engines that go back try 2^10000 ways to share the letters between the two loops. The states: a+ is aa*
  // is four, so (a+)+ is ten; with $ and the match twelve, each entered at most once a gap.
  const auto regex = Regex::compile("(a+)+$", false);
  BOOST_REQUIRE(regex);
  const auto search = regex->search(repeated("a", 10'000) + "!");
  BOOST_TEST(!search.found);
  BOOST_TEST(search.steps < 12u * 10'002u);
  for (const char* pattern : {"(a|aa)+$", "(a|a?)+$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"}) {
    const auto each = Regex::compile(pattern, false);
    BOOST_REQUIRE(each);
    BOOST_TEST(each->search(repeated("a", 10'000) + "!").steps < 60u * 10'002u, pattern);
  }
}

BOOST_AUTO_TEST_CASE(loops_of_nothing_end) {
  BOOST_TEST(fits("^(a*)*$", "aaa"));
  BOOST_TEST(!fits("^(a*|b)*$", "abc"));
  BOOST_TEST(fits("(){1000}(|){3}", ""));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_place) {
  BOOST_TEST(faultIn("ab)") == 2u);
  BOOST_TEST(faultIn("a**") == 2u);
  BOOST_TEST(faultIn("^*") == 1u);
  BOOST_TEST(faultIn("a|{3}") == 2u);
  BOOST_TEST(faultIn("(ab") == 3u);
  BOOST_TEST(faultIn("[ab") == 3u);
  BOOST_TEST(faultIn("a\\") == 1u);
}

BOOST_AUTO_TEST_CASE(what_the_subset_lacks_is_refused) {
  for (const char* pattern :
       {"a(?=b)", "a(?!b)", "(?<=a)b", "(?<name>a)", "(a)\\1", "\\p{L}", "\\ca", "\\x4", "\\u12g4", "[\\B]"})
    faultIn(pattern);
}

BOOST_AUTO_TEST_CASE(what_would_grow_too_large_is_refused) {
  faultIn(std::string(Regex::patternBytesMost + 1, 'a'));
  faultIn("a{1001}");
  faultIn("a{99999999999999999999}");
  faultIn("(a{1000}){1000}");
  faultIn("((((a{30}){30}){30}){30}){30}");
  faultIn(repeated("(", 41) + repeated(")", 41));
  BOOST_TEST(fits(repeated("(", 40) + "a" + repeated(")", 40), "a"));
  BOOST_TEST(fits("^a{1000}$", repeated("a", 1000)));
  BOOST_TEST(!fits("^a{1000}$", repeated("a", 999)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
