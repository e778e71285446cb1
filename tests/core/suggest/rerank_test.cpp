// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/suggest/rerank.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <functional>

namespace alcove::suggest {
namespace {

constexpr std::size_t unitSize = feature::count + 2;

std::vector<Scored> ranked(std::span<const Seed> seeds, std::span<const float> weights,
                           std::span<const std::uint8_t> popularity) {
  return rankedSum(seeds, {}, popularity, weights, std::less<std::uint32_t>{});
}

/// A network of one weight, which passes by the hidden layer.
std::vector<float> only(std::size_t feature, float weight) {
  std::vector<float> weights(shard::rankerWeights);
  weights[hiddenUnits * unitSize + feature] = weight;
  return weights;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(re_ranker)

BOOST_AUTO_TEST_CASE(features_are_what_their_names_say) {
  // Seed 1 now, seed 2 two events back, which was seen four times. Item 3 is third in the first list.
  const std::vector<Neighbour> first = {{5, 0.9F, 0.1F}, {6, 0.8F}, {3, 0.5F, 0.25F}};
  const std::vector<Neighbour> second = {{3, 0.25F, 1.0F}, {1, 0.5F}};
  const std::vector<std::uint8_t> popularity = {0, 0, 0, 9, 0, 0, 0};
  std::vector<Features> features;
  const std::vector<Seed> seeds{{1, 0, first}, {2, 2, second, 4}};
  const auto scored = plainSum(seeds, {.decay = 2}, &features, popularity);
  const auto of = [&](std::uint32_t item) {
    return features[std::find_if(scored.begin(), scored.end(), [item](const Scored& each) {
                      return each.item == item;
                    })->row];
  };
  const auto near = boost::test_tools::tolerance(1e-12);
  const Features three = of(3);
  BOOST_TEST(three[feature::counted] == 0.5 + math::exp(-1) * 0.25, near);
  BOOST_TEST(three[feature::learned] == 0.25 + math::exp(-0.8) * 1, near);  // 2 / (1.25 · 2)
  BOOST_TEST(three[feature::countedRoot] == std::sqrt(three[feature::counted]), near);
  BOOST_TEST(three[feature::countedWhole] == 0.75);
  BOOST_TEST(three[feature::learnedWhole] == 1.25);
  BOOST_TEST(three[feature::countedByNewest] == 0.5);
  BOOST_TEST(three[feature::learnedByNewest] == 0.25);
  BOOST_TEST(three[feature::rankByNewest] == 1.0 / 3, near);
  BOOST_TEST(three[feature::learnedBySecond] == 1.0);
  BOOST_TEST(three[feature::rankBySecond] == 1.0);
  BOOST_TEST(three[feature::countedByOlder] == 0.0);
  BOOST_TEST(three[feature::share] == 1.0);
  BOOST_TEST(three[feature::ranks] == 1 / 1.4 + math::exp(-1), near);
  BOOST_TEST(three[feature::popularity] == 9.0);
  BOOST_TEST(three[feature::length] == std::sqrt(2.0), near);
  BOOST_TEST(of(1)[feature::isNewest] == 1.0);
  BOOST_TEST(of(2)[feature::isSecond] == 1.0);
  BOOST_TEST(of(2)[feature::times] == 2.0);  // the root of four
  BOOST_TEST(of(5)[feature::share] == 0.5);
}

BOOST_AUTO_TEST_CASE(the_third_and_older_seeds_share_their_place) {
  const std::vector<Neighbour> third = {{9, 0.5F, 0.1F}};
  const std::vector<Neighbour> fourth = {{9, 0.25F, 0.2F}};
  std::vector<Features> features;
  const std::vector<std::uint8_t> popularity(10);
  const std::vector<Seed> seeds{{1, 0, {}}, {2, 1, {}}, {3, 2, third}, {4, 3, fourth}, {5, 4, {}}};
  const auto scored = plainSum(seeds, {}, &features, popularity);
  const Features& nine = features[scored.back().row];
  BOOST_TEST(scored.back().item == 9u);
  BOOST_TEST(nine[feature::countedByOlder] == 0.5);
  BOOST_TEST(nine[feature::learnedByOlder] == static_cast<double>(0.2F));
  BOOST_TEST(nine[feature::share] == 0.4);  // two of five
  BOOST_TEST(features[scored[2].row][feature::isThird] == 1.0);
  BOOST_TEST(features[scored[4].row][feature::isOlder] == 1.0);
}

BOOST_AUTO_TEST_CASE(without_weights_the_plain_sum_ranks) {
  const std::vector<Neighbour> list = {{2, 0.5F}, {3, 0.4F, 0.2F}};
  const std::vector<std::uint8_t> popularity(4);
  const auto found = ranked(std::vector<Seed>{{1, 0, list}}, {}, popularity);
  BOOST_TEST(found[0].item == 3u);  // .4 + .2
  BOOST_TEST(found[0].score == 0.6, boost::test_tools::tolerance(1e-7));
}

BOOST_AUTO_TEST_CASE(weights_decide_and_scores_fall_with_the_distance_to_the_best) {
  const std::vector<Neighbour> list = {{2, 0.5F}, {3, 0.4F}};
  const std::vector<std::uint8_t> popularity = {0, 0, 2, 6};
  const auto found = ranked(std::vector<Seed>{{1, 0, list}}, only(feature::popularity, 0.5F), popularity);
  BOOST_TEST(found[0].item == 3u);
  BOOST_TEST(found[0].score == 1.0);
  BOOST_TEST(found[1].item == 2u);
  BOOST_TEST(found[1].score == 1.0 / 3);  // (6 − 2) / 2 behind
}

BOOST_AUTO_TEST_CASE(a_hidden_unit_leaks_below_zero) {
  // bias 1, popularity −1, into the sum with weight 2: 1 − 0 is 1, twice that is 2; 1 − 11 is −10, leaks −1,
  // twice −2.
  std::vector<float> weights(shard::rankerWeights);
  weights[0] = 1;
  weights[1 + feature::popularity] = -1;
  weights[1 + feature::count] = 2;
  const std::vector<Neighbour> list = {{0, 0.5F}, {1, 0.4F}};
  const std::vector<std::uint8_t> popularity = {11, 0, 11};
  const auto found = ranked(std::vector<Seed>{{2, 0, list}}, weights, popularity);
  BOOST_TEST(found[0].item == 1u);
  BOOST_TEST(found[1].score == 1.0 / 5);  // 2 − −2 behind
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::suggest
