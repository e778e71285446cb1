// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/count/popularity.hpp>
#include <cli/count/trending.hpp>
#include <cmath>

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
  const auto again = count::replenishable(counted.touches, 2, 3);
  BOOST_TEST(again[counted.items.find("coffee").value()]);
  BOOST_TEST(!again[counted.items.find("pan").value()]);
  BOOST_TEST(!count::replenishable(counted.touches, 2, 4)[0]);
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

BOOST_AUTO_TEST_CASE(trending_is_the_rise_over_the_items_own_rate) {
  // 8 weeks with one session a day of "steady" and of "rising", then a week in which rising has nine a day.
  std::vector<LogRow> rows;
  std::uint32_t session = 0;
  for (int day = 1; day <= 63; ++day) {
    for (const std::string item : {"steady", "rising"}) {
      const int times = day > 56 && item == "rising" ? 9 : 1;
      for (int i = 0; i < times; ++i, ++session) rows.push_back({session, "", item, day + 0.5});
    }
  }
  const logs::Log log = makeLog(rows);
  const Counted counted(log);
  const auto rise = count::trending(counted.touches, 2, log.newest);
  // Recent: 7 and 63; base: 56 each; the shop rose 70/112. Expected of rising: 56.5 · 70/112 = 35.3125.
  const double expected = 2 * (std::sqrt(63.0) - std::sqrt(56.5 * 70 / 112));
  BOOST_TEST(rise[counted.items.find("rising").value()] == expected, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(rise[counted.items.find("steady").value()] == 0);
  BOOST_TEST(count::trending(counted.touches, 2, log.newest, {.support = 64})[0] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
