// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

namespace alcove::math {

BOOST_AUTO_TEST_SUITE(mathematics)

BOOST_AUTO_TEST_CASE(exp_agrees_with_the_library_but_for_the_last_bits) {
  for (double x = -699; x < 700; x += 0.37) {
    BOOST_TEST(std::abs(exp(x) / std::exp(x) - 1) < 1e-13, "exp(" << x << ")");
  }
  BOOST_TEST(exp(0) == 1.0);
  BOOST_TEST(exp(-1e9) == 0.0);
}

BOOST_AUTO_TEST_CASE(log_agrees_with_the_library_but_for_the_last_bits) {
  for (double x = 1e-300; x < 1e300; x *= 3.7) {
    BOOST_TEST(std::abs(log(x) - std::log(x)) <= 1e-14 * std::abs(std::log(x)) + 1e-15, "log(" << x << ")");
  }
  BOOST_TEST(log(1) == 0.0);
  BOOST_TEST(log(0) == 0.0);
  BOOST_TEST(log(-1) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::math
