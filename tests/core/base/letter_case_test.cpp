// SPDX-License-Identifier: MIT
#include <alcove/base/letter_case.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::text {

BOOST_AUTO_TEST_SUITE(letter_case)

BOOST_AUTO_TEST_CASE(letters_lose_their_case_and_keep_their_accents) {
  BOOST_TEST(lowerCase("MUG Ärger ÉCLAIR ŁÓDŹ ŸŽ") == "mug ärger éclair łódź ÿž");
  BOOST_TEST(lowerCase("ΈΛΑ ΚΌΣΜΟΣ ЧАЙНИК Ѐ Ա Ẁ Ａ") == "έλα κόσμοσ чайник ѐ ա ẁ ａ");
}

BOOST_AUTO_TEST_CASE(what_has_no_single_other_case_stays) {
  BOOST_TEST(lowerCase("5 × ß 茶 🍵 İ") == "5 × ß 茶 🍵 İ");
  BOOST_TEST((upper(U'ß') == U'ß' && upper(U'÷') == U'÷' && lower(U'×') == U'×'));
}

BOOST_AUTO_TEST_CASE(a_final_sigma_is_a_sigma) {
  BOOST_TEST(lowerCase("ΛΌΓΟΣ") == lowerCase("λόγος"));
  BOOST_TEST((upper(U'ς') == U'Σ'));
}

BOOST_AUTO_TEST_CASE(every_capital_comes_back_from_its_small_letter) {
  int letters = 0;
  for (char32_t c = 0; c < 0x11000; ++c) {
    if (lower(c) == c) continue;
    ++letters;
    BOOST_TEST((upper(lower(c)) == c && lower(lower(c)) == lower(c) && upper(c) == c));
  }
  BOOST_TEST(letters > 400);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::text
