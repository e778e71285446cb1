// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/count/popularity.hpp>
#include <cli/count/trending.hpp>

using namespace alcove;
using test::LogRow;
using test::makeLog;

namespace {

constexpr auto purchase = EventKind::purchase;

struct Counted {
  explicit Counted(const logs::Log& log)
      : items(count::itemsOf(log)), touches(count::touches(log, count::renumber(log, items))) {}
  count::Items items;
  std::vector<count::Touch> touches;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(popularity)

BOOST_AUTO_TEST_CASE(a_shopper_counts_once_with_the_weightiest_thing_done) {
  const logs::Log log = makeLog({{0, "p", "a", 31}, {0, "p", "a", 31, purchase}, {1, "q", "a", 1}});
  const Counted counted(log);
  const auto result =
      count::popularity(counted.touches, 1, log.newest, {.tauDays = 30, .view = 1, .purchase = 5});
  // p bought it today, 5; q looked at it thirty days ago, 1/e.
  BOOST_TEST(result.score[0] == 5 + math::exp(-1), boost::test_tools::tolerance(1e-12));
  BOOST_TEST(result.support[0] == 2);
}

BOOST_AUTO_TEST_CASE(bought_again_by_enough_of_its_buyers) {
  std::vector<LogRow> rows;
  std::uint32_t session = 0;
  const auto buy = [&](const std::string& shopper, const std::string& item) {
    rows.push_back({session++, shopper, item, 1.0 + session, purchase});
  };
  // Of coffee's ten buyers three came back; of the pan's sixteen three, which is below a fifth.
  for (int i = 0; i < 10; ++i) buy("c" + std::to_string(i), "coffee");
  for (int i = 0; i < 16; ++i) buy("p" + std::to_string(i), "pan");
  for (int i = 0; i < 3; ++i) buy("c" + std::to_string(i), "coffee");
  for (int i = 0; i < 3; ++i) buy("p" + std::to_string(i), "pan");
  const Counted counted(makeLog(rows));
  const auto again = count::repurchases(counted.touches, 2, 3);
  const count::Repurchase& coffee = again[counted.items.find("coffee").value()];
  BOOST_TEST(coffee.isUsual);
  // An order a day: c0 to c2 came back after the ten of coffee and the sixteen of the pan, 26 days later.
  BOOST_TEST(coffee.days == 26);
  BOOST_TEST(!again[counted.items.find("pan").value()].isUsual);
  BOOST_TEST(!count::repurchases(counted.touches, 2, 4)[0].isUsual);
}

BOOST_AUTO_TEST_CASE(a_launch_is_told_by_k_shoppers_and_the_rate_after_them) {
  // b had a shopper a day from day 101 to 110; the second came on day 102, eight more in the eight days
  // after: two take two days, so it was launched on day 100.
  std::vector<LogRow> rows{{0, "z", "old", 1}};
  for (std::uint32_t day = 101; day <= 110; ++day)
    rows.push_back({day, "s" + std::to_string(day), "b", double(day)});
  rows.push_back({200, "s101", "slow", 20});
  rows.push_back({201, "s102", "slow", 60});
  rows.push_back({202, "s103", "slow", 108});
  rows.push_back({203, "s104", "slow", 109});
  const logs::Log log = makeLog(rows);
  const Counted counted(log);
  const count::Launches launches = count::launches(counted.touches, 3, 2, log.newest);
  const std::vector<Instant>& launched = launches.at;
  BOOST_TEST(launches.began.ms == msPerDay);
  BOOST_TEST(launched[counted.items.find("b").value()].ms == 100 * msPerDay);
  // Two in forty days, two more in the fifty after: it would have begun on day 10, whenever it was seen
  // first.
  BOOST_TEST(launched[counted.items.find("slow").value()].ms == 10 * msPerDay);
  BOOST_TEST(launched[counted.items.find("old").value()].ms == 0);
}

BOOST_AUTO_TEST_CASE(trending_is_the_least_rise_over_the_items_own_rate) {
  // Eight weeks with seven shoppers a week of each, then a week in which rising has 63, steady 7 and once 7
  // times the same shopper.
  std::vector<LogRow> rows;
  std::uint32_t session = 0;
  const auto see = [&](const std::string& item, int times, int day, const std::string& shopper = "") {
    for (int i = 0; i < times; ++i, ++session)
      rows.push_back({session, shopper.empty() ? "s" + std::to_string(session) : shopper, item, day + 0.5});
  };
  for (int day = 1; day <= 63; ++day) {
    see("steady", 1, day);
    see("rising", day > 56 ? 9 : 1, day);
    see("once", day > 56 ? 1 : day > 7 ? 0 : 1, day, day > 56 ? "robot" : "");
  }
  const logs::Log log = makeLog(rows);
  const Counted counted(log);
  const auto rise = count::trending(counted.touches, 3, log.newest);
  // Newest week: 63 + 7 + 1 = 71 (the robot is one shopper); base: 56 + 56 + 7 = 119. Of rising 63 of 63 + 57
  // are new: Wilson with z² = 2.706 gives (63 + 1.353 − 1.645 · √(63 · 57 / 120 + .6765)) / 122.706 = .45029,
  // odds .81914, against 71/119 of the shop: 1.3729.
  BOOST_TEST(rise[counted.items.find("rising").value()] == 1.3729, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(rise[counted.items.find("steady").value()] == 0);
  BOOST_TEST(rise[counted.items.find("once").value()] == 0);
  BOOST_TEST(count::trending(counted.touches, 3, log.newest, {.support = 64})[0] == 0);
}

BOOST_AUTO_TEST_CASE(a_small_rise_is_not_told_from_chance) {
  // Twenty items with a shopper a week; one of them has three in the newest: 3 of 3 + 8 + 1, Wilson's bound
  // of 1/4 is .1046, odds .1169; the shop's ratio is 22/160 = .1375: not even that is sure.
  std::vector<LogRow> rows;
  std::uint32_t session = 0;
  for (int week = 0; week < 9; ++week) {
    for (int item = 0; item < 20; ++item) {
      for (int i = 0; i < (week == 8 && item == 0 ? 3 : 1); ++i, ++session)
        rows.push_back({session, "s" + std::to_string(session), std::to_string(10 + item), 7.0 * week + 1});
    }
  }
  const logs::Log log = makeLog(rows);
  const Counted counted(log);
  BOOST_TEST(count::trending(counted.touches, 20, log.newest)[0] == 0);
  // With less caution it is one.
  BOOST_TEST(count::trending(counted.touches, 20, log.newest, {.z = 0.5})[0] > 1);
}

BOOST_AUTO_TEST_SUITE_END()
