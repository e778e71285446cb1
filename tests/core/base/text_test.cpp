// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <alcove/base/text.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::text {

BOOST_AUTO_TEST_SUITE(texts)

BOOST_AUTO_TEST_CASE(folding_removes_case_accents_and_width) {
  BOOST_TEST(fold("Crème BRÛLÉE Straße Œuf") == "creme brulee strasse oeuf");
  BOOST_TEST(fold("ＡＢＣ１２３") == "abc123");
  BOOST_TEST(fold("Łódź Øre") == "lodz ore");
  BOOST_TEST(fold("ΑΒΓ ПРИВЕТ") == "αβγ привет");
}

BOOST_AUTO_TEST_CASE(words_are_runs_of_letters_and_digits) {
  const std::vector<std::string> expected = {"dont", "panic", "24", "cm", "set", "20"};
  BOOST_TEST(words("Don't PANIC — 24 cm (set/20)!") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(chinese_gives_characters_and_pairs) {
  const std::vector<std::string> expected = {"咖", "啡", "咖啡", "豆", "啡豆", "1", "kg"};
  BOOST_TEST(words("咖啡豆 1 kg") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(malformed_utf8_is_seen_and_survived) {
  BOOST_TEST(isUtf8("grün 茶 😀"));
  BOOST_TEST(isUtf8("\xEF\xBF\xBD"));
  for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\xE4\xBD"}) {
    BOOST_TEST(!isUtf8(bad));
    BOOST_TEST(words(bad).size() <= 1u);
  }
}

BOOST_AUTO_TEST_CASE(one_line_holds_no_control_characters) {
  BOOST_TEST(oneLine(" a\nb\tc\x01 ") == "a b c");
}

BOOST_AUTO_TEST_CASE(fnv1a64_gives_the_published_values) {
  // draft-eastlake-fnv: the offset basis for "", and the test vectors for "a" and "foobar".
  BOOST_TEST(hex16(fnv1a64("")) == "cbf29ce484222325");
  BOOST_TEST(hex16(fnv1a64("a")) == "af63dc4c8601ec8c");
  BOOST_TEST(hex16(fnv1a64("foobar")) == "85944171f73967e8");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::text
