// SPDX-License-Identifier: MIT
#include <tbb/global_control.h>

#include <alcove/base/math.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/count/recent.hpp>
#include <cli/count/second_step.hpp>

using namespace alcove;
using test::LogRow;
using test::makeLog;

namespace {

/// Everything that bends the plain formula off: only the distance counts.
constexpr count::RecentOptions plain{.tauDays = 1e9,
                                     .lambda = 1,
                                     .before = 1,
                                     .idfWeight = 0,
                                     .lengthPower = 0,
                                     .normPower = 0,
                                     .self = 0,
                                     .support = 1};

count::Lists listsOf(const logs::Log& log, const count::RecentOptions& options,
                     count::SessionOptions sessions = {}) {
  const count::Items items = count::itemsOf(log);
  const count::Sessions collected = count::collectSessions(log, count::renumber(log, items), sessions);
  return count::recentLists(collected, count::Postings(collected, items.size()), options);
}

std::vector<std::uint32_t> itemsIn(const count::List& list) {
  std::vector<std::uint32_t> items;
  for (const count::Entry& entry : list) items.push_back(entry.item);
  return items;
}

logs::Log randomLog() {
  std::vector<LogRow> rows;
  std::uint64_t state = 7;
  const auto next = [&state](std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33) % below;
  };
  for (std::uint32_t session = 0; session < 2000; ++session) {
    const std::string shopper = next(4) == 0 ? "" : "s" + std::to_string(next(300));
    for (std::uint64_t i = 0; i < 1 + next(9); ++i) {
      rows.push_back({session, shopper, "item" + std::to_string(next(30) * next(30)), 1 + session / 50.0});
    }
  }
  return makeLog(rows);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recent_lists)

BOOST_AUTO_TEST_CASE(an_entry_is_the_sum_of_its_distances) {
  // a b c, then a b: a to b is one step twice, 2/e; a to c is two steps once, 1/e².
  const auto lists =
      listsOf(makeLog({{0, "", "a"}, {0, "", "b"}, {0, "", "c"}, {1, "", "a"}, {1, "", "b"}}), plain);
  BOOST_TEST(itemsIn(lists[0]) == (std::vector<std::uint32_t>{1, 2}), boost::test_tools::per_element());
  BOOST_TEST(lists[0][0].weight == 2 * math::exp(-1), boost::test_tools::tolerance(1e-12));
  BOOST_TEST(lists[0][1].weight == math::exp(-2), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_nearest_of_repeated_visits_counts) {
  // a b a c: c is one step from the second a, b one step from either.
  const auto lists = listsOf(makeLog({{0, "", "a"}, {0, "", "b"}, {0, "", "a"}, {0, "", "c"}}), plain);
  BOOST_TEST(lists[0][0].weight == lists[0][1].weight);
  BOOST_TEST(lists[0][1].weight == math::exp(-1), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(what_came_before_counts_less) {
  count::RecentOptions options = plain;
  options.before = 0.5;
  const auto lists = listsOf(makeLog({{0, "", "a"}, {0, "", "b"}}), options);
  BOOST_TEST(lists[0][0].weight == math::exp(-1), boost::test_tools::tolerance(1e-12));
  BOOST_TEST(lists[1][0].weight == 0.5 * math::exp(-1), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(older_sessions_count_less) {
  count::RecentOptions options = plain;
  options.tauDays = 10;
  // b with a ten days before the newest session: 1/e of c with a in it.
  const auto lists =
      listsOf(makeLog({{0, "", "a", 1}, {0, "", "b", 1}, {1, "", "a", 11}, {1, "", "c", 11}}), options);
  BOOST_TEST(itemsIn(lists[0]) == (std::vector<std::uint32_t>{2, 1}), boost::test_tools::per_element());
  BOOST_TEST(lists[0][1].weight / lists[0][0].weight == math::exp(-1), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_log_without_time_has_its_sessions_spread_evenly) {
  const logs::Log log = makeLog({{0, "", "a"}, {1, "", "a"}, {2, "", "a"}}, false);
  const count::Items items = count::itemsOf(log);
  const auto sessions = count::collectSessions(log, count::renumber(log, items), {.spanDays = 30});
  // Three sessions over thirty days: 20, 10 and 0 days old.
  BOOST_TEST(sessions.all[0].ageDays == 20);
  BOOST_TEST(sessions.all[2].ageDays == 0);
}

BOOST_AUTO_TEST_CASE(an_entry_needs_k_distinct_shoppers) {
  // a and b three times, by two people: support 2, not 3.
  const logs::Log log =
      makeLog({{0, "p", "a"}, {0, "p", "b"}, {1, "p", "a"}, {1, "p", "b"}, {2, "q", "a"}, {2, "q", "b"}});
  count::RecentOptions options = plain;
  options.support = 2;
  BOOST_TEST(listsOf(log, options)[0].size() == 1);
  options.support = 3;
  BOOST_TEST(listsOf(log, options)[0].empty());
}

BOOST_AUTO_TEST_CASE(guests_weigh_but_are_nobodys_support_where_others_are_named) {
  const logs::Log log =
      makeLog({{0, "p", "a"}, {0, "p", "b"}, {1, "", "a"}, {1, "", "b"}, {2, "", "a"}, {2, "", "b"}});
  count::RecentOptions options = plain;
  options.support = 2;
  BOOST_TEST(listsOf(log, options)[0].empty());
  options.support = 1;
  BOOST_TEST(listsOf(log, options)[0][0].weight == 3 * math::exp(-1), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(sessions_count_where_nobody_is_named) {
  const logs::Log log = makeLog({{0, "", "a"}, {0, "", "b"}, {1, "", "a"}, {1, "", "b"}});
  count::RecentOptions options = plain;
  options.support = 2;
  BOOST_TEST(listsOf(log, options)[0].size() == 1);
}

BOOST_AUTO_TEST_CASE(a_robots_session_counts_with_its_end_only) {
  std::vector<LogRow> rows;
  for (int i = 0; i < 1000; ++i) rows.push_back({0, "", "item" + std::to_string(1000 + i)});
  const logs::Log log = makeLog(rows);
  const count::Items items = count::itemsOf(log);
  const auto sessions = count::collectSessions(log, count::renumber(log, items), {.maxRows = 200});
  BOOST_TEST(sessions.cut == 1);
  BOOST_TEST(sessions.items.size() == 200);
  BOOST_TEST(items.ids[sessions.items.back()] == "item1999");
}

BOOST_AUTO_TEST_CASE(into_the_cart_right_after_the_view_is_no_second_visit) {
  const logs::Log log =
      makeLog({{0, "", "a"}, {0, "", "a", 1, EventKind::addToCart}, {0, "", "b"}, {0, "", "b"}});
  const count::Items items = count::itemsOf(log);
  BOOST_TEST(count::collectSessions(log, count::renumber(log, items), {}).items.size() == 3);
}

BOOST_AUTO_TEST_CASE(no_entry_of_a_random_log_is_below_k_and_threads_change_nothing) {
  const logs::Log log = randomLog();
  const count::Items items = count::itemsOf(log);
  const auto sessions = count::collectSessions(log, count::renumber(log, items), {});
  const count::Postings postings(sessions, items.size());
  std::vector<count::Lists> results;
  for (const std::size_t threads : {1u, 4u}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    results.push_back(count::addSecondStep(count::recentLists(sessions, postings, {.support = 3})));
  }
  std::size_t checked = 0;
  for (std::uint32_t item = 0; item < items.size(); ++item) {
    BOOST_REQUIRE(results[0][item].size() == results[1][item].size());
    for (std::size_t i = 0; i < results[0][item].size(); ++i) {
      const count::Entry& entry = results[0][item][i];
      BOOST_REQUIRE(entry.item == results[1][item][i].item);
      BOOST_REQUIRE(entry.weight == results[1][item][i].weight);
      if (entry.basis != shard::Basis::counted) continue;
      std::vector<std::uint32_t> shoppers;
      for (const std::uint32_t s : postings.of(item)) {
        const auto other = postings.of(entry.item);
        const std::uint32_t shopper = sessions.all[s].shopper;
        if (std::binary_search(other.begin(), other.end(), s) && shopper != logs::noShopper)
          shoppers.push_back(shopper);
      }
      std::sort(shoppers.begin(), shoppers.end());
      BOOST_REQUIRE(std::unique(shoppers.begin(), shoppers.end()) - shoppers.begin() >= 3);
      ++checked;
    }
  }
  BOOST_TEST(checked > 500);
}

BOOST_AUTO_TEST_CASE(a_second_step_shares_out_what_the_first_one_reached) {
  // 0 to 1 weighs 2; of 1's own entries 2 holds 3 of 4 parts and 0 the other, which is where we came from.
  const count::Lists lists{{{1, 2}}, {{2, 3}, {0, 1}}, {}};
  const auto walked = count::addSecondStep(lists, {.weight = 0.5});
  BOOST_REQUIRE(walked[0].size() == 2);
  BOOST_TEST(walked[0][1].item == 2);
  BOOST_TEST(walked[0][1].weight == 0.5 * 2 * 3 / 4);
  BOOST_TEST((walked[0][1].basis == shard::Basis::derived));
  BOOST_TEST((walked[0][0].basis == shard::Basis::counted));
}

BOOST_AUTO_TEST_SUITE_END()
