// SPDX-License-Identifier: MIT
#include <bench/suggest/past.hpp>
#include <bench/suggest/simple.hpp>
#include <bench/suggest/vmis_knn.hpp>
#include <boost/test/unit_test.hpp>

using namespace alcove;

namespace {

using Items = std::vector<std::uint32_t>;

// idf of 0, 2, 3: ln 3 = 1.099; of 1: ln 1.5 = .405.
const std::vector<test::Past> past{{2, {0, 1}}, {1, {1, 2}}, {0, {3}}};

Items rank(const Items& seen, const bench::VmisKnnOptions& options) {
  const count::Sessions sessions = test::sessionsOf(past);
  const bench::Memory memory(sessions, 4);
  return bench::vmisKnn(memory, options, 3)(seen);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(live_methods)

BOOST_AUTO_TEST_CASE(vmis_knn_weighs_matches_linearly) {
  // Clicks 1, 0 weigh 1, 2. (0, 1): 3, last match one back, · .9 = 2.7. (1, 2): 1, two back, · .8 = .8.
  // 0: 2.7 · 1.099 = 2.97, 1: 3.5 · .405 = 1.42, 2: .8 · 1.099 = .88.
  BOOST_TEST(rank({1, 0}, {.clicks = 9, .current = true}) == (Items{0, 1, 2}),
             boost::test_tools::per_element());
  // Without the item at hand; it comes back as fill only.
  BOOST_TEST(rank({1, 0}, {.clicks = 9}) == (Items{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(vmis_knn_looks_at_the_last_clicks_only) {
  // Clicks 2, 1 weigh 1, 2: (0, 1) 2, (1, 2) 3, both · .9: 2 2.97, 0 1.98, 1 1.82.
  BOOST_TEST(rank({2, 1}, {.clicks = 9, .current = true}) == (Items{2, 0, 1}),
             boost::test_tools::per_element());
  // The last click alone: both 1; 0 and 2 tie at .99, 1 has .73.
  BOOST_TEST(rank({2, 1}, {.clicks = 1, .current = true}) == (Items{0, 2, 1}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(vmis_knn_takes_a_tenth_off_for_each_click_back) {
  // Clicks 0, 1, 2 weigh 1, 2, 3: both sessions are 3, one matched two clicks back, · .8, one at the last, ·
  // .9.
  const count::Sessions sessions = test::sessionsOf({{1, {0, 1, 3}}, {0, {2, 4}}});
  const bench::Memory memory(sessions, 5);
  BOOST_TEST(bench::vmisKnn(memory, {.clicks = 9, .current = true}, 3)(Items{0, 1, 2}) == (Items{2, 4, 0}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(vmis_knn_samples_the_latest_sessions) {
  // Of (0, 1) and (1, 2) only the later: 2, 1, and 0 but as fill.
  BOOST_TEST(rank({1}, {.sample = 1, .current = true}) == (Items{2, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(item_knn_is_the_cosine_of_sessions) {
  const count::Sessions sessions = test::sessionsOf(
      {{6, {0, 1}}, {5, {0, 1}}, {4, {0, 2}}, {3, {1}}, {2, {1}}, {1, {1}}, {0, {2, 3}}, {0, {3, 0}}});
  const bench::Memory memory(sessions, 4);
  // From 0: 1 has 2/√5 = .89, 2 has 1/√2 = .71, 3 has 1/√2 = .71. An unknown click is passed over.
  const auto knn = bench::itemKnn(memory, 3);
  BOOST_TEST(knn(Items{0}) == (Items{1, 2, 3}), boost::test_tools::per_element());
  BOOST_TEST(knn(Items{0, count::noItem}) == (Items{1, 2, 3}), boost::test_tools::per_element());
  // Popularity: 1 in five sessions, 0 in four, 2 and 3 in two.
  BOOST_TEST(bench::popularity(memory, 3)(Items{3}) == (Items{1, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
