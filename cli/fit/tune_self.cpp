// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <array>
#include <cli/count/second_step.hpp>
#include <cli/fit/tune_self.hpp>

namespace alcove::fit {
namespace {

constexpr std::array weights = {0.3, 0.05, 0.1, 0.2, 0.5};

std::vector<site::PackedList> withSelf(const count::Lists& lists, double self) {
  std::vector<site::PackedList> packed(lists.size());
  tbb::parallel_for(std::size_t{0}, lists.size(), [&](std::size_t item) {
    count::List list = lists[item];
    for (count::Entry& entry : list) {
      if (entry.item == item) entry.weight *= self;
    }
    packed[item] = site::pack(list);
  });
  return packed;
}

}  // namespace

double tuneSelf(const HeldOut& split, std::size_t items, const count::RecentOptions& options) {
  if (options.self == 0 || !isEnough(split)) return options.self;
  count::RecentOptions whole = options;
  whole.self = 1;
  const count::Lists lists = count::addSecondStep(
      count::recentLists(split.older, count::Postings(split.older, items), whole), {.keep = options.keep});
  const std::vector<std::uint8_t> unknown(items);
  double chosen = options.self;
  double best = 0;
  for (const double weight : weights) {
    const double reached = qualityOf(split, {eval::shippedLists(withSelf(lists, weight)), unknown, {}});
    if (reached > best) {
      best = reached;
      chosen = weight;
    }
  }
  return chosen;
}

}  // namespace alcove::fit
