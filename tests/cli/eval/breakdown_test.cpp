// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/eval/replay.hpp>

using namespace alcove;

BOOST_AUTO_TEST_SUITE(breakdown)

BOOST_AUTO_TEST_CASE(bands_hold_a_quarter_of_the_views_each) {
  // Views 1 1 2 | 4 | 4 | 4: sums 1 2 4 8 12 16 of 16.
  const std::vector<std::uint32_t> views{4, 1, 2, 4, 1, 4};
  const eval::PopularityBands bands(views);
  BOOST_TEST(bands.upTo()[0] == 2);
  BOOST_TEST(bands.upTo()[1] == 4);
  BOOST_TEST(bands.upTo()[2] == 4);
  BOOST_TEST(bands.of(1) == 0);
  BOOST_TEST(bands.of(2) == 0);
  BOOST_TEST(bands.of(3) == 1);
  BOOST_TEST(bands.of(4) == 1);
  BOOST_TEST(bands.of(5) == 3);
}

BOOST_AUTO_TEST_CASE(cases_fall_into_kinds_by_prefix_repeat_and_popularity) {
  // One session a b a x y x a b: targets b a x y x a b. Training knows a (3 sessions) and b (1): of 4 views
  // the first quarter is b's, the others a's, which falls into the first of them.
  const logs::Log log = test::makeLog({{0, "", "a"},
                                       {0, "", "b"},
                                       {0, "", "a"},
                                       {0, "", "x"},
                                       {0, "", "y"},
                                       {0, "", "x"},
                                       {0, "", "a"},
                                       {0, "", "b"}});
  const count::Items items{{"a", "b"}};
  const std::vector<std::uint32_t> views{3, 1};
  const auto ranker = [](auto) { return std::vector<std::uint32_t>{0, 1}; };
  const auto result = eval::replay(eval::testSessions(log, items), ranker, views, {.cutoff = 2});
  const auto cases = [](const auto& split) {
    std::vector<std::size_t> counts;
    for (const eval::Metrics& metrics : split) counts.push_back(metrics.cases);
    return counts;
  };
  // After 1, 2, 3 4 5, 6 7 events.
  BOOST_TEST(cases(result.byPrefix) == (std::vector<std::size_t>{1, 1, 3, 2}),
             boost::test_tools::per_element());
  // b twice; a twice; x, y, x are unknown.
  BOOST_TEST(cases(result.byPopularity) == (std::vector<std::size_t>{2, 2, 0, 0, 3}),
             boost::test_tools::per_element());
  // New: b, x, y; unknown items are told apart.
  BOOST_TEST(result.notYetSeen.cases == 3);
  BOOST_TEST(result.again.cases == 4);
  // Again: a, x, a, b at ranks 1, none, 1, 2: (1 + 1 + 1/2) / 4.
  BOOST_TEST(result.again.mrr() == 0.625);
  BOOST_TEST(result.byPrefix[3].hitRate() == 1.0);
}

BOOST_AUTO_TEST_CASE(what_sessions_add_is_kept_for_intervals) {
  const logs::Log log =
      test::makeLog({{0, "", "a"}, {0, "", "b"}, {0, "", "a"}, {1, "", "b"}, {1, "", "b"}, {2, "", "a"}});
  const count::Items items{{"a", "b"}};
  const std::vector<std::uint32_t> views{1, 1};
  const auto ranker = [](auto) { return std::vector<std::uint32_t>{0, 1}; };
  const auto result = eval::replay(eval::testSessions(log, items), ranker, views, {.cutoff = 2});
  // Session 0: b at rank 2, a at rank 1; session 1: b at 2; session 2 has no case.
  BOOST_TEST(result.sessions.size() == 3);
  BOOST_TEST(result.sessions[0].cases == 2);
  BOOST_TEST(result.sessions[0].sums[1] == 1.5);
  BOOST_TEST(result.sessions[1].sums[1] == 0.5);
  BOOST_TEST(result.sessions[2].cases == 0);
  BOOST_TEST(result.notYetSeenOf[0].cases == 1);
  BOOST_TEST(result.notYetSeenOf[1].cases == 0);
}

BOOST_AUTO_TEST_SUITE_END()
