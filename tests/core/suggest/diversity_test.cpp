// SPDX-License-Identifier: MIT
#include <alcove/suggest/diversity.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::suggest {
namespace {

/// Items 0, 1, 2 of category "a", item 3 of category "b".
Shelf sampleShelf() {
  shard::Shard shard{.build = "b", .name = "s", .ids = {"A0", "A1", "A2", "B3"}};
  for (const char* category : {"a", "a", "a", "b"})
    shard.cards.push_back({.name = "x", .category = category});
  shard.categories = {"a", "b"};
  Shelf shelf;
  shelf.add(shard);
  return shelf;
}

std::vector<Candidate> candidatesWith(std::vector<double> scores) {
  std::vector<Candidate> found;
  for (std::uint32_t i = 0; i < scores.size(); ++i)
    found.push_back({i, scores[i], ReasonCode::similar, std::nullopt});
  return found;
}

std::vector<std::uint32_t> itemsOf(const std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> items;
  for (const Candidate& candidate : candidates) items.push_back(candidate.item);
  return items;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diversity)

BOOST_AUTO_TEST_CASE(another_category_comes_forward_when_it_is_nearly_as_good) {
  // After A0 the slate is all "a": A1 is worth .95 − .1 × 1 = .85, B3 .9 stays. Then "a" has half: A1 .95 −
  // .05 = .90.
  const auto ordered =
      diversify(candidatesWith({1.0, 0.95, 0.93, 0.9}), {}, 4, sampleShelf(), {.weight = 0.1});
  const std::vector<std::uint32_t> expected = {0, 3, 1, 2};
  BOOST_TEST(itemsOf(ordered) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_weight_the_order_stays) {
  const auto ordered = diversify(candidatesWith({1.0, 0.9, 0.8, 0.7}), {}, 3, sampleShelf(), {.weight = 0});
  const std::vector<std::uint32_t> expected = {0, 1, 2};
  BOOST_TEST(itemsOf(ordered) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_category_gets_more_than_its_cap_what_was_chosen_before_counts) {
  const auto chosen = candidatesWith({1.0});
  const auto ordered = diversify(
      {{1, .9, ReasonCode::similar, {}}, {2, .8, ReasonCode::similar, {}}, {3, .1, ReasonCode::similar, {}}},
      chosen, 4, sampleShelf(), {.weight = 0, .maxPerCategory = 2});
  const std::vector<std::uint32_t> expected = {1, 3};
  BOOST_TEST(itemsOf(ordered) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::suggest
