// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <alcove/base/random.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdlib>

namespace alcove {

BOOST_AUTO_TEST_SUITE(decimals)

BOOST_AUTO_TEST_CASE(up_to_fifteen_digits_agree_with_strtod_in_every_bit) {
  Random random(3);
  for (int i = 0; i < 20'000; ++i) {
    const std::string literal =
        std::to_string(random.below(900'000'000)) + "." + std::to_string(random.below(900'000));
    BOOST_TEST(readDecimal(literal) == std::strtod(literal.c_str(), nullptr), literal);
  }
  for (const char* literal :
       {"0", "-0", "1.5", "0.6", "-12.25", "1e3", "2.5E-3", "1e22", "123456789012345", "0.000001"}) {
    BOOST_TEST(readDecimal(literal) == std::strtod(literal, nullptr), literal);
  }
}

BOOST_AUTO_TEST_CASE(longer_ones_are_within_a_few_units_in_the_last_place) {
  for (const char* literal :
       {"3.14159265358979323846264338327950288", "1e300", "1.7e308", "2.2250738585072014e-308",
        "123456789012345678901234567890", "9.999999999999999999e-200"}) {
    const double expected = std::strtod(literal, nullptr);
    BOOST_TEST(std::abs(readDecimal(literal) / expected - 1) < 1e-14, literal);
  }
  BOOST_TEST(std::isinf(readDecimal("1e999")));
  BOOST_TEST(readDecimal("1e-999") == 0.0);
  BOOST_TEST(readDecimal("0e999999999999") == 0.0);
}

BOOST_AUTO_TEST_CASE(numbers_are_written_as_javascript_writes_them) {
  const std::pair<double, std::string> written[] = {{0, "0"},
                                                    {-0.0, "0"},
                                                    {5, "5"},
                                                    {-12.25, "-12.25"},
                                                    {1299, "1299"},
                                                    {0.1, "0.1"},
                                                    {1e20, "100000000000000000000"},
                                                    {1e21, "1e+21"},
                                                    {1.5e22, "1.5e+22"},
                                                    {1e-6, "0.000001"},
                                                    {1.5e-7, "1.5e-7"},
                                                    {5e-324, "5e-324"},
                                                    {123456.789, "123456.789"}};
  for (const auto& [value, text] : written) BOOST_TEST(writeDecimal(value) == text);
  BOOST_TEST(writeDecimal(readDecimal("1e999")) == "Infinity");
  BOOST_TEST(writeDecimal(std::nan("")) == "NaN");
}

BOOST_AUTO_TEST_CASE(a_number_of_up_to_fifteen_digits_is_written_with_the_digits_that_it_was_read_from) {
  Random random(4);
  for (int i = 0; i < 20'000; ++i) {
    const std::string literal =
        std::to_string(random.below(90'000'000)) + "." + std::to_string(random.below(900'000)) + "7";
    BOOST_TEST(writeDecimal(readDecimal(literal)) == literal);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
