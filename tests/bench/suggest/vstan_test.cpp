// SPDX-License-Identifier: MIT
#include <bench/suggest/past.hpp>
#include <bench/suggest/vstan.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace alcove;

namespace {

using Items = std::vector<std::uint32_t>;

/// Each decay halves: by a click, a position, ten days.
const double half = 1 / std::log(2.0);
const bench::VstanOptions halves{.similarity = bench::Similarity::vector,
                                 .clickDecay = half,
                                 .ageDecayDays = 10 * half,
                                 .distanceDecay = half,
                                 .matchDecay = half,
                                 .idfWeight = 0};

Items rank(const std::vector<test::Past>& past, const Items& seen, const bench::VstanOptions& options) {
  const count::Sessions sessions = test::sessionsOf(past);
  const bench::Memory memory(sessions, 5);
  return bench::vstan(memory, options, 3)(seen);
}

const std::vector<test::Past> twoSessions{{10, {0, 1}}, {0, {1, 2}}};

}  // namespace

BOOST_AUTO_TEST_SUITE(vstan)

BOOST_AUTO_TEST_CASE(scores_are_sums_over_neighbours) {
  // Clicks 0, 1 weigh .5, 1. Session (0, 1): (.5 + 1) · .5 for its age = .75; 1 gets it, 0 one place off
  // .375. Session (1, 2): 1; 1 gets it, 2 one place off .5. Sums: 1 1.75, 2 .5, 0 .375.
  BOOST_TEST(rank(twoSessions, {0, 1}, halves) == (Items{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(old_sessions_say_less) {
  bench::VstanOptions options = halves;
  options.ageDecayDays = 0;
  // Session (0, 1) now 1.5: 0 gets .75, more than 2 with .5.
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{1, 0, 2}), boost::test_tools::per_element());
  options.sample = 1;  // only the latest: 0 is but fill, by popularity
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(early_clicks_say_less) {
  bench::VstanOptions options = halves;
  options.clickDecay = 0;
  // Session (0, 1) is 2 · .5 = 1: 0 gets .5 as 2 does, ties by number.
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{1, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(sessions_that_share_late_clicks_say_more) {
  // Clicks 1, 0 weigh .5, 1. (0, 3): .5 for age; 0 .5, 3 .25. (1, 2): .5, · .5 as 1 is one click back; 1 .25,
  // 2 .125.
  const std::vector<test::Past> past{{10, {0, 3}}, {0, {1, 2}}};
  BOOST_TEST(rank(past, {1, 0}, halves) == (Items{0, 1, 3}), boost::test_tools::per_element());
  bench::VstanOptions options = halves;
  options.matchDecay = 0;  // 1 .5, 2 .25: ties by number
  BOOST_TEST(rank(past, {1, 0}, options) == (Items{0, 1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rare_items_count_more) {
  bench::VstanOptions options = halves;
  options.idfWeight = 10;
  // 1 is in both: 1.75 · (1 + 10 ln 1). 2: .5 · (1 + 10 ln 2) = 3.97, 0: .375 · 7.93 = 2.97.
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{2, 0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_the_nearest_k_speak) {
  bench::VstanOptions options = halves;
  options.ageDecayDays = 0;
  options.idfWeight = 10;
  // (0, 1) is 1.5, (1, 2) is 1. Both: 0 .75 · 7.93, 2 .5 · 7.93, 1 2.5. The first alone: 2 is but fill.
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{0, 2, 1}), boost::test_tools::per_element());
  options.k = 1;
  BOOST_TEST(rank(twoSessions, {0, 1}, options) == (Items{0, 1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_cosine_prefers_short_sessions) {
  const std::vector<test::Past> past{{0, {0, 1, 2, 3}}, {0, {0, 4}}};
  bench::VstanOptions options = halves;
  options.distanceDecay = 0;
  // As vectors both are 1, so 1 to 4 tie; as cosines 1/√4 and 1/√2.
  BOOST_TEST(rank(past, {0}, options) == (Items{0, 1, 2}), boost::test_tools::per_element());
  options.similarity = bench::Similarity::cosine;
  BOOST_TEST(rank(past, {0}, options) == (Items{0, 4, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_current_item_can_be_left_out_and_unknown_ones_change_only_positions) {
  bench::VstanOptions options = halves;
  options.current = false;
  BOOST_TEST(rank(twoSessions, {0, 1}, options).front() == 2);
  // An unknown click behind halves all alike.
  BOOST_TEST(rank(twoSessions, {0, 1, count::noItem}, options) == (Items{1, 2, 0}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
