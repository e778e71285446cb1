// SPDX-License-Identifier: MIT
#include <tbb/global_control.h>

#include <alcove/base/math.hpp>
#include <alcove/base/random.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/fit/distill.hpp>
#include <cli/fit/fast_exp.hpp>
#include <cli/fit/merge.hpp>
#include <cli/fit/related.hpp>
#include <cli/fit/sampled_softmax.hpp>
#include <cli/fit/train_ranker.hpp>
#include <cmath>
#include <functional>
#include <set>
#include <tuple>

using namespace alcove;

namespace {

struct Visits {
  count::Items items;
  count::Sessions sessions;
};

Visits collected(const std::vector<test::LogRow>& rows) {
  const logs::Log log = test::makeLog(rows);
  Visits visits{count::itemsOf(log), {}};
  visits.sessions = count::collectSessions(log, count::renumber(log, visits.items), {});
  return visits;
}

/// Twenty groups of ten items; each visit walks through one group by chance.
Visits groups(std::uint32_t sessions) {
  Random random(3);
  std::vector<test::LogRow> rows;
  for (std::uint32_t session = 0; session < sessions; ++session) {
    const std::size_t group = random.below(20);
    for (int i = 0; i < 5; ++i) {
      rows.push_back({session, "s" + std::to_string(session),
                      "item" + std::to_string(1000 + group * 10 + random.below(10)), 1 + session / 200.0});
    }
  }
  return collected(rows);
}

/// Runs with one thread, then with four.
template <typename Make>
auto withBothThreadCounts(Make make) {
  std::vector<decltype(make())> results;
  for (const std::size_t threads : {1u, 4u}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    results.push_back(make());
  }
  return results;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(learning)

BOOST_AUTO_TEST_CASE(the_fast_exponential_is_right_to_six_digits) {
  for (float x = -80; x < 80; x += 0.37F) {
    const double right = math::exp(static_cast<double>(x));
    BOOST_TEST(std::abs(static_cast<double>(fit::fastExp(x)) - right) <= right * 2e-6, "at " << x);
  }
}

BOOST_AUTO_TEST_CASE(a_sampled_softmax_is_right_and_has_the_same_bits_by_narrow_registers) {
  constexpr std::size_t examples = 7;  // no multiple of what is worked on at once
  constexpr std::size_t negatives = 3 * fit::lanes;
  constexpr std::size_t size = fit::dimensions;
  Random random(5);
  const auto some = [&random](std::size_t count) {
    std::vector<float> values(count);
    for (float& value : values) value = static_cast<float>(random.unit() - 0.5) / 4;
    return values;
  };
  const auto heads = some(examples * size);
  const auto own = some(examples);
  const auto units = some(negatives * size);
  const auto correction = some(negatives);
  std::vector<float> byDimension(units.size());
  std::vector<std::uint32_t> drawn(negatives);
  for (std::uint32_t n = 0; n < negatives; ++n) {
    drawn[n] = n;
    for (std::size_t d = 0; d < size; ++d) byDimension[d * negatives + n] = units[n * size + d];
  }
  const std::vector<std::uint32_t> targets = {0, 5, 100, 100, 7, 100, 47};
  struct Answer {
    std::vector<float> chances = std::vector<float>(examples * negatives);
    std::vector<float> missing = std::vector<float>(examples);
    std::vector<float> toHeads = std::vector<float>(examples * size);
    std::vector<float> toNegatives = std::vector<float>(negatives * size);
  };
  const auto answerOf = [&](auto workOut) {
    Answer answer;
    workOut({examples, heads, own, targets, drawn, units, byDimension, correction, 14, answer.chances,
             answer.missing, answer.toHeads, answer.toNegatives});
    return answer;
  };
  const Answer best = answerOf(fit::workOut);
  const Answer narrow = answerOf(fit::workOutNarrowly);
  BOOST_TEST((best.chances == narrow.chances && best.missing == narrow.missing &&
              best.toHeads == narrow.toHeads && best.toNegatives == narrow.toNegatives));

  const auto close = boost::test_tools::tolerance(1e-4);
  for (std::size_t i = 0; i < examples; ++i) {
    std::vector<double> values;
    double total = math::exp(14 * (static_cast<double>(own[i]) - 1));
    for (std::size_t n = 0; n < negatives; ++n) {
      double cosine = 0;
      for (std::size_t d = 0; d < size; ++d)
        cosine += static_cast<double>(heads[i * size + d]) * static_cast<double>(units[n * size + d]);
      const double value = math::exp(14 * (cosine - 1) + static_cast<double>(correction[n]));
      values.push_back(drawn[n] == targets[i] ? 0 : value);
      total += values.back();
    }
    double all = 0;
    double first = 0;  // of the gradient by the head
    for (std::size_t n = 0; n < negatives; ++n) {
      BOOST_TEST(static_cast<double>(best.chances[i * negatives + n]) == values[n] / total, close);
      all += values[n] / total;
      first += values[n] / total * static_cast<double>(units[n * size]);
    }
    BOOST_TEST(static_cast<double>(best.missing[i]) == all, close);
    BOOST_TEST(static_cast<double>(best.toHeads[i * size]) == first, boost::test_tools::tolerance(1e-3));
  }
  double third = 0;  // of the gradient by the third negative
  for (std::size_t i = 0; i < examples; ++i)
    third += static_cast<double>(best.chances[i * negatives + 2]) * static_cast<double>(heads[i * size + 1]);
  BOOST_TEST(static_cast<double>(best.toNegatives[2 * size + 1]) == third,
             boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(vectors_of_items_that_are_seen_together_point_the_same_way) {
  const Visits visits = groups(2000);
  const fit::Vectors vectors =
      fit::trainEncoder(visits.sessions, visits.items.size(), {.negatives = 64}).vectors;
  const auto cosine = [&](int a, int b) {
    return vectors.row(a).dot(vectors.row(b)) / (vectors.row(a).norm() * vectors.row(b).norm());
  };
  // Items 0 to 9 are one group, 10 to 19 the next.
  for (int item = 1; item < 10; ++item) BOOST_TEST(cosine(0, item) > cosine(0, item + 10) + 0.3F);
}

BOOST_AUTO_TEST_CASE(vectors_are_the_same_whatever_the_threads) {
  const Visits visits = groups(1000);
  const auto results = withBothThreadCounts([&] {
    return fit::trainEncoder(visits.sessions, visits.items.size(), {.passes = 2, .negatives = 64}).vectors;
  });
  BOOST_TEST((results[0].array() == results[1].array()).all());
}

BOOST_AUTO_TEST_CASE(steps_that_may_not_be_learned_from_change_nothing) {
  // The same visits, and then some that lead from the first item to the last again and again.
  Visits visits = groups(300);
  const count::Sessions before = visits.sessions;
  const auto items = static_cast<std::uint32_t>(visits.items.size());
  const auto mayLearn = [items](std::uint32_t from, std::uint32_t to) {
    return !(from == 0 && to == items - 1);
  };
  for (int i = 0; i < 50; ++i) {
    const auto begin = static_cast<std::uint32_t>(visits.sessions.items.size());
    visits.sessions.items.insert(visits.sessions.items.end(), {0, items - 1});
    visits.sessions.all.push_back({.begin = begin, .end = begin + 2});
  }
  const fit::EncoderOptions options{.passes = 2, .negatives = 64, .power = 0};
  const fit::Vectors with = fit::trainEncoder(visits.sessions, items, options, mayLearn).vectors;
  const fit::Vectors without = fit::trainEncoder(before, items, options, mayLearn).vectors;
  BOOST_TEST((with.array() == without.array()).all());
}

BOOST_AUTO_TEST_CASE(a_learned_weight_is_the_product_above_the_last_candidate) {
  // Unit vectors at 0°, 0°, 60° and 90° to the first: products 1, 1, ½ and 0; of three kept the last is zero.
  fit::Vectors vectors = fit::Vectors::Zero(4, fit::dimensions);
  vectors(0, 0) = 2;  // its length scales its own list only
  vectors(1, 0) = 5;
  vectors(2, 0) = 0.5F;
  vectors(2, 1) = std::sqrt(0.75F);
  vectors(3, 1) = 1;
  const count::Lists paths{{{1, 1}, {2, 1}}, {}, {{3, 1}}, {}};
  const auto lists = fit::distill(vectors, paths, {true, true, true, true}, {.floor = 3});
  BOOST_REQUIRE(lists[0].size() == 2);
  BOOST_TEST(lists[0][0].item == 0);
  BOOST_TEST(lists[0][1].item == 1);
  BOOST_TEST(lists[0][1].weight == 1.0, boost::test_tools::tolerance(1e-6));  // 2 · (1 − ½)
  BOOST_TEST(fit::distill(vectors, paths, {true, false, true, true})[0].size() ==
             2);  // not what lacks support
}

BOOST_AUTO_TEST_CASE(what_only_vectors_brought_is_marked_as_derived) {
  const count::Lists counted{{{1, 4}, {2, 1}}, {}, {}, {}};
  const count::Lists learned{{{2, 8}, {3, 2}}, {}, {}, {}};
  // The largest learned weight comes to the largest counted one: 8 is 4, 2 is 1.
  const auto merged = fit::merge(counted, learned, 1, 3)[0];
  BOOST_REQUIRE(merged.size() == 3);
  BOOST_TEST(merged[0].item == 2);  // 1 + 4
  BOOST_TEST(merged[1].item == 1);
  BOOST_TEST(merged[2].item == 3);
  BOOST_TEST(merged[2].weight == 0);
  BOOST_TEST(merged[2].learned == 1.0F);
  BOOST_TEST((merged[0].basis == shard::Basis::counted));
  BOOST_TEST((merged[2].basis == shard::Basis::derived));
}

BOOST_AUTO_TEST_CASE(a_ranker_learns_what_the_plain_sum_cannot_know) {
  // Four candidates; the one that comes next is the most popular, which the plain order knows nothing of.
  Random random(5);
  std::vector<fit::Example> examples;
  for (int i = 0; i < 600; ++i) {
    fit::Example example{fit::Inputs::Zero(40, int(suggest::feature::count)), 0};
    for (int row = 0; row < 40; ++row) {
      example.candidates(row, int(suggest::feature::counted)) = static_cast<float>(40 - row);
      example.candidates(row, int(suggest::feature::popularity)) = static_cast<float>(random.below(14));
    }
    example.target = static_cast<Eigen::Index>(random.below(40));
    example.candidates(example.target, int(suggest::feature::popularity)) = 15;
    examples.push_back(std::move(example));
  }
  const std::span<const fit::Example> all(examples);
  const auto rankers = withBothThreadCounts([&] { return fit::trainRanker(all.first(500)); });
  BOOST_TEST(fit::rankerQuality(all.subspan(500), rankers[0]) > 2.9);  // 3 is perfect
  BOOST_TEST(fit::rankerQuality(all.subspan(500), {}) < 1.5);
  BOOST_TEST(rankers[0] == rankers[1], boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_learned_entry_joins_items_without_support) {
  Visits visits = groups(6000);
  // One shopper visits a rare item with many others.
  const auto rare = static_cast<std::uint32_t>(visits.items.size());
  visits.items.ids.push_back("rare");
  for (std::uint32_t i = 0; i < 40; ++i) {
    const auto begin = static_cast<std::uint32_t>(visits.sessions.items.size());
    visits.sessions.items.insert(visits.sessions.items.end(), {rare, i, rare});
    visits.sessions.all.push_back({.begin = begin, .end = begin + 3, .shopper = 1});
  }
  const fit::Related related =
      fit::relate(visits.sessions, visits.items.size(), {.counting = {.support = 3}});
  BOOST_TEST(related.learnedShare > 0);
  BOOST_TEST(related.lists[rare].empty());
  BOOST_TEST(related.popularity[rare] == 0);
  std::size_t learned = 0;
  for (const count::List& list : related.lists) {
    for (const count::Entry& entry : list) {
      BOOST_REQUIRE(entry.item != rare);
      learned += entry.learned > 0;
    }
  }
  BOOST_TEST(learned > 1000);
}

BOOST_AUTO_TEST_CASE(lists_and_ranker_are_the_same_whatever_the_threads) {
  const Visits visits = groups(6000);
  const auto related =
      withBothThreadCounts([&] { return fit::relate(visits.sessions, visits.items.size(), {}); });
  BOOST_TEST(related[0].learnedShare > 0);
  BOOST_TEST(related[0].learnedShare == related[1].learnedShare);
  BOOST_TEST(related[0].ranker == related[1].ranker, boost::test_tools::per_element());
  for (std::size_t item = 0; item < visits.items.size(); ++item) {
    const auto& [one, four] = std::tie(related[0].lists[item], related[1].lists[item]);
    BOOST_REQUIRE(one.size() == four.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      BOOST_REQUIRE(one[i].item == four[i].item);
      BOOST_REQUIRE(one[i].weight == four[i].weight);
      BOOST_REQUIRE(one[i].learned == four[i].learned);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_was_looked_at_lately_is_more_popular) {
  // Day 1: ten visits to each of two items. Day 101: three to the second one. Weights exp(-100 / 20) = .0067
  // and 1: the first comes to .067, which is less than one session of today and rounds to the lowest code, 1;
  // the second to 3.067, and 4 + 1.5 ln 3.067 = 5.68. The third has two visits, below k.
  std::vector<test::LogRow> rows;
  const auto visit = [&rows](const std::string& item, double day) {
    const auto session = static_cast<std::uint32_t>(rows.size());
    rows.push_back({session, "s" + std::to_string(session), item, day});
  };
  for (int i = 0; i < 10; ++i) {
    visit("a", 1);
    visit("b", 1);
  }
  for (int i = 0; i < 3; ++i) visit("b", 101);
  for (int i = 0; i < 2; ++i) visit("c", 101);
  const Visits visits = collected(rows);
  const fit::Related related =
      fit::relate(visits.sessions, visits.items.size(), {.counting = {.support = 3}});
  BOOST_TEST(visits.items.ids[0] == "a");
  const std::vector<std::uint8_t> codes{1, 5, 0};
  BOOST_TEST(related.popularity == codes, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_small_log_does_without_vectors_and_ranker) {
  const Visits visits = groups(400);
  const fit::Related related = fit::relate(visits.sessions, visits.items.size(), {});
  BOOST_TEST(related.learnedShare == 0);
  BOOST_TEST(related.ranker.empty());
  BOOST_TEST(!related.lists[0].empty());
}

BOOST_AUTO_TEST_SUITE_END()
