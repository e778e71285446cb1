// SPDX-License-Identifier: MIT
#include <alcove/base/money.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove {

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(decimals_are_read_exactly) {
  BOOST_TEST(parseMoney("12.99", "EUR")->minor == 1299);
  BOOST_TEST(parseMoney("0.1", "EUR")->minor == 10);
  BOOST_TEST(parseMoney("12,5", "EUR")->minor == 1250);
  BOOST_TEST(parseMoney("-3", "GBP")->minor == -300);
  BOOST_TEST(parseMoney("1.005", "EUR")->minor == 101);
  BOOST_TEST(parseMoney("1.0049", "EUR")->minor == 100);
  BOOST_TEST(parseMoney("1234", "JPY")->minor == 1234);
  BOOST_TEST(parseMoney("1234.5", "JPY")->minor == 1235);
  BOOST_TEST(parseMoney("1.2345", "KWD")->minor == 1235);
}

BOOST_AUTO_TEST_CASE(what_is_no_amount_is_refused) {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "1e2", "1 000", "€5", "90071992547409.93", "99999999999999999999"}) {
    BOOST_TEST(!parseMoney(text, "EUR").has_value(), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
