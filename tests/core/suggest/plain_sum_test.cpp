// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <alcove/suggest/plain_sum.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::suggest {
namespace {

std::vector<Scored> ranked(std::vector<Scored> scored) {
  rank(scored, 10, [](std::uint32_t a, std::uint32_t b) { return a < b; });
  return scored;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_sum)

BOOST_AUTO_TEST_CASE(scores_add_up_over_seeds_with_decay) {
  // Seed 1 (newest): item 3 weighs .5. Seed 2 (two back): item 3 weighs .4, item 4 weighs 1. Decay e^(−2/2) =
  // .367879…
  const std::vector<Neighbour> first = {{3, 0.5F}};
  const std::vector<Neighbour> second = {{3, 0.4F}, {4, 1.0F}};
  const auto scored = ranked(plainSum(std::vector<Seed>{{1, 0, first}, {2, 2, second}}));
  BOOST_REQUIRE(scored.size() == 4u);
  BOOST_TEST(scored[0].item == 3u);
  BOOST_TEST(scored[0].score == 0.5 + math::exp(-1) * 0.4F, boost::test_tools::tolerance(1e-7));
  BOOST_TEST(scored[0].because == 0u);  // .5 from the first against .147 from the second
  BOOST_TEST(scored[1].item == 4u);
  BOOST_TEST(scored[1].score == 0.36787944, boost::test_tools::tolerance(1e-7));
  BOOST_TEST(scored[2].score == 0.0);  // the seeds themselves, by number
  BOOST_TEST(scored[2].item == 1u);
}

BOOST_AUTO_TEST_CASE(items_of_the_session_count_as_often_as_repeat_says) {
  const std::vector<Neighbour> list = {{1, 0.1F}, {2, 0.2F}};
  const auto scored = ranked(plainSum(std::vector<Seed>{{1, 0, list}}, {.repeat = 3}));
  BOOST_TEST(scored[0].item == 1u);  // 3 × .1 over .2
  BOOST_TEST(scored[0].score == 0.3, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(ties_fall_back_to_the_item) {
  const std::vector<Neighbour> list = {{9, 0.5F}, {7, 0.5F}, {8, 0.5F}};
  const auto scored = ranked(plainSum(std::vector<Seed>{{1, 0, list}}));
  BOOST_TEST(scored[0].item == 7u);
  BOOST_TEST(scored[1].item == 8u);
  BOOST_TEST(scored[2].item == 9u);
}

BOOST_AUTO_TEST_CASE(an_item_that_a_list_names_often_has_one_sum_and_its_best_evidence) {
  // No builder writes such a list, a host may: with equal weights the order within the item decides.
  std::vector<Neighbour> list(40, {2, 0.5F, 0, shard::Basis::content});
  for (const auto basis : {shard::Basis::derived, shard::Basis::counted}) list.push_back({2, 0.5F, 0, basis});
  const auto scored = ranked(plainSum(std::vector<Seed>{{1, 0, list}}));
  BOOST_TEST(scored[0].item == 2u);
  BOOST_TEST(scored[0].score == 21.0);  // 42 × .5
  BOOST_TEST((scored[0].basis == shard::Basis::counted));
}

BOOST_AUTO_TEST_CASE(an_entry_without_weight_is_none) {
  const std::vector<Neighbour> list = {{2, 0.0F}, {3, 0.5F}};
  const auto scored = ranked(plainSum(std::vector<Seed>{{1, 0, list}}));
  BOOST_REQUIRE(scored.size() == 2u);
  BOOST_TEST(scored[0].item == 3u);
  BOOST_TEST(scored[1].item == 1u);
}

BOOST_AUTO_TEST_CASE(nothing_comes_from_nothing) {
  BOOST_TEST(plainSum({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::suggest
