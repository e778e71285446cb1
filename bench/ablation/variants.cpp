// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bench/ablation/variants.hpp>
#include <cmath>

namespace alcove::bench {
namespace {

constexpr double never = 1e9;  ///< days or places in which nothing fades

/// What a device would read if each list's weights stood as parts of its largest in so many steps.
eval::NeighbourLists inSteps(const count::Lists& lists, double steps) {
  eval::NeighbourLists read(lists.size());
  for (std::size_t item = 0; item < lists.size(); ++item) {
    double counted = 0;
    double learned = 0;
    for (const count::Entry& entry : lists[item]) {
      counted = std::max(counted, entry.weight);
      learned = std::max(learned, static_cast<double>(entry.learned));
    }
    const auto rounded = [steps](double part) { return std::floor(part * steps + 0.5) / steps; };
    for (const count::Entry& entry : lists[item]) {
      const double root = counted > 0 ? rounded(std::sqrt(entry.weight / counted)) : 0;
      const double part = learned > 0 ? rounded(static_cast<double>(entry.learned) / learned) : 0;
      read[item].push_back(
          {entry.item, static_cast<float>(counted * root * root), static_cast<float>(learned * part)});
    }
  }
  return read;
}

/// Both weights in one.
eval::NeighbourLists inOne(const count::Lists& lists) {
  count::Lists merged = lists;
  for (count::List& list : merged) {
    for (count::Entry& entry : list) {
      entry.weight = count::strength(entry);
      entry.learned = 0;
    }
  }
  return fit::asShipped(merged);
}

Variant counting(const char* name, const count::RecentOptions& options) {
  return {.name = name, .recipe = {.counting = options}};
}

Variant important(Variant variant) {
  variant.matters = true;
  return variant;
}

}  // namespace

std::vector<Variant> variants() {
  Variant noVectors{.name = "no vectors", .recipe = {.shares = {0}}};
  Variant noRanker{.name = "no re-ranker", .reranks = false, .sameLists = true};
  Variant oneEncoder{.name = "one encoder", .recipe = {.encoders = 1}};
  Variant neither{.name = "no vectors, no re-ranker", .recipe = {.learning = fit::Learning::none}};
  return {
      important({.name = "the whole recipe"}),
      important(noRanker),
      {.name = "no re-ranker, no boost of repeats",
       .scoring = {.repeat = 1},
       .reranks = false,
       .sameLists = true},
      {.name = "the newest item alone", .seeds = 1, .sameLists = true},
      important(noVectors),
      important(neither),
      important(oneEncoder),
      {.name = "strict: learned from supported steps", .recipe = {.learning = fit::Learning::strict}},
      {.name = "no second step", .recipe = {.secondStep = 0}},
      counting("sessions do not age", {.tauDays = never}),
      counting("distance does not count", {.lambda = never}),
      counting("before counts like after", {.before = 1}),
      counting("rare company says no more", {.idfWeight = 0}),
      counting("long sessions count like short ones", {.lengthPower = 0}),
      counting("lists are not normalised", {.normPower = 0}),
      counting("no entry for the item itself", {.self = 0}),
      {.name = "one weight an entry", .recipe = {.read = inOne}},
      {.name = "weights of 4 bits", .recipe = {.read = [](const auto& lists) { return inSteps(lists, 15); }}},
      {.name = "weights of 16 bits",
       .recipe = {.read = [](const auto& lists) { return inSteps(lists, 65535); }}},
      important(counting("K 20", {.keep = 20})),
      important(counting("K 100", {.keep = 100})),
      important(counting("k 1", {.support = 1})),
      counting("k 5", {.support = 5}),
      counting("k 10", {.support = 10}),
  };
}

}  // namespace alcove::bench
