// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/eval/exposure.hpp>
#include <cmath>

using namespace alcove;

namespace {

constexpr double tiny = 1e-12;

}  // namespace

BOOST_AUTO_TEST_SUITE(exposure)

BOOST_AUTO_TEST_CASE(figures_tell_what_rankings_show_of_the_range) {
  // Eight training sessions; places 3, 1, 0, 0 for items of 4, 2, 1, 1 sessions.
  const std::vector<std::uint32_t> shown{3, 1, 0, 0};
  const std::vector<std::uint32_t> sessionsWith{4, 2, 1, 1};
  const eval::Exposure result = eval::exposureOf(shown, sessionsWith, 8);
  BOOST_TEST(result.coverage == 0.5);
  // Sorted 0 0 1 3, factors 2i − 5 = −3 −1 1 3: (1 + 9) / (4 · 4).
  BOOST_TEST(result.gini == 0.625, boost::test_tools::tolerance(tiny));
  // −log2 4/8 = 1 three times, −log2 2/8 = 2 once: 5 / 4.
  BOOST_TEST(result.novelty == 1.25, boost::test_tools::tolerance(tiny));
  // (3 · 4 + 2) / 4 places = 3.5 of the most popular item's 4.
  BOOST_TEST(result.popularityBias == 0.875, boost::test_tools::tolerance(tiny));
}

BOOST_AUTO_TEST_CASE(even_rankings_have_no_gini_and_none_no_figures) {
  const std::vector<std::uint32_t> even{2, 2};
  const std::vector<std::uint32_t> never{0, 0};
  const std::vector<std::uint32_t> sessionsWith{1, 5};
  BOOST_TEST(eval::exposureOf(even, sessionsWith, 6).gini == 0.0);
  BOOST_TEST(eval::exposureOf(never, sessionsWith, 6).coverage == 0.0);
}

BOOST_AUTO_TEST_CASE(diversity_is_one_less_the_mean_cosine_of_pairs) {
  // Item 0 in sessions 0 1 2 3, item 1 in 0, item 2 in 4: cosines 1/√(4 · 1) = .5, 0, 0.
  count::Sessions sessions;
  const std::vector<std::vector<std::uint32_t>> rows{{0, 1}, {0}, {0}, {0}, {2}};
  for (const auto& row : rows) {
    count::Session session{.begin = static_cast<std::uint32_t>(sessions.items.size())};
    sessions.items.insert(sessions.items.end(), row.begin(), row.end());
    session.end = static_cast<std::uint32_t>(sessions.items.size());
    sessions.all.push_back(session);
  }
  const count::Postings postings(sessions, 4);
  const std::uint32_t none = count::noItem;
  const auto diversity = [&](const std::vector<std::uint32_t>& rankings) {
    return eval::listDiversity(rankings, 3, postings, 5);
  };
  BOOST_TEST(diversity({0, 1, 2}) == 1 - 0.5 / 3, boost::test_tools::tolerance(tiny));
  // 0 and 1 alone: .5. One item alone is no list. Item 3, in no session, is unlike all.
  BOOST_TEST(diversity({0, 1, none, 2, none, none}) == 0.5, boost::test_tools::tolerance(tiny));
  BOOST_TEST(diversity({0, 1, none, 0, 3, none}) == 0.75, boost::test_tools::tolerance(tiny));
}

BOOST_AUTO_TEST_SUITE_END()
