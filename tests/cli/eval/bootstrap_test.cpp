// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/eval/bootstrap.hpp>
#include <cmath>
#include <vector>

using namespace alcove;

BOOST_AUTO_TEST_SUITE(bootstrap)

BOOST_AUTO_TEST_CASE(units_that_agree_leave_no_doubt) {
  const std::vector<eval::Unit> units(50, {2, {1, 0.5, 0}});
  const auto intervals = eval::bootstrap(units);
  BOOST_TEST(intervals[0].low == 0.5);
  BOOST_TEST(intervals[0].high == 0.5);
  BOOST_TEST(intervals[1].low == 0.25);
  BOOST_TEST(intervals[2].high == 0.0);
}

BOOST_AUTO_TEST_CASE(the_interval_of_a_share_is_nearly_the_normal_one) {
  // 400 of 1000 units hit: .4 ± 1.96 · √(.4 · .6 / 1000) = .4 ± .0304. A 2.5 % quantile of 1000 resamples
  // itself varies by some .0013.
  std::vector<eval::Unit> units(1000, {1, {0, 0, 0}});
  for (std::size_t i = 0; i < 400; ++i) units[i].sums[0] = 1;
  const auto intervals = eval::bootstrap(units);
  BOOST_TEST(std::abs(intervals[0].low - 0.3696) < 0.004);
  BOOST_TEST(std::abs(intervals[0].high - 0.4304) < 0.004);
}

BOOST_AUTO_TEST_CASE(whole_sessions_are_drawn) {
  // The same 1000 cases in ten sessions, four of which hit throughout: ten times the variance,
  // .4 ± 1.96 · √(.24 / 10) = .4 ± .30; the steps are tenths.
  std::vector<eval::Unit> units(10, {100, {0, 0, 0}});
  for (std::size_t i = 0; i < 4; ++i) units[i].sums[0] = 100;
  const auto intervals = eval::bootstrap(units);
  BOOST_TEST(intervals[0].low == 0.1);
  BOOST_TEST(intervals[0].high == 0.7);
}

BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_interval_again_and_no_units_give_none) {
  std::vector<eval::Unit> units;
  for (int i = 0; i < 99; ++i) units.push_back({1, {std::sqrt(i), 0, 0}});
  BOOST_TEST(eval::bootstrap(units)[0].low == eval::bootstrap(units)[0].low);
  BOOST_TEST(eval::bootstrap(units)[0].low != eval::bootstrap(units, {.seed = 2})[0].low);
  BOOST_TEST(eval::bootstrap({})[0].high == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
