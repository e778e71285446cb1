// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cli/count/second_step.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cli/fit/tune_self.hpp>

namespace alcove::fit {
namespace {

constexpr std::array weights = {0.3, 0.05, 0.1, 0.2, 0.5};
constexpr double heldOut = 0.06;
constexpr std::size_t mostSessions = 3000;  ///< replayed for each weight
constexpr std::size_t leastCases = 500;
constexpr std::size_t cutoff = 20;

count::Sessions olderPart(const count::Sessions& sessions, std::size_t kept) {
  count::Sessions older = sessions;
  older.all.resize(kept);
  return older;
}

/// Up to `mostSessions` of the sessions from `first` on, evenly spread.
eval::TestSessions newerPart(const count::Sessions& sessions, std::size_t first) {
  eval::TestSessions newer{{}, sessions.items};
  const std::size_t step = 1 + (sessions.all.size() - first) / mostSessions;
  for (std::size_t s = first; s < sessions.all.size(); s += step) {
    newer.ranges.push_back({static_cast<std::uint32_t>(s), sessions.all[s].begin, sessions.all[s].end});
  }
  return newer;
}

std::size_t casesOf(const eval::TestSessions& sessions) {
  std::size_t cases = 0;
  for (const auto& range : sessions.ranges) cases += range.end - range.begin - 1;
  return cases;
}

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

double quality(const count::Lists& lists, double self, const eval::TestSessions& cases) {
  const auto shipped = eval::shippedLists(withSelf(lists, self));
  const std::vector<std::uint32_t> none;
  const std::vector<std::uint32_t> unknown(lists.size());
  const auto result =
      eval::replay(cases, eval::plainRanker(shipped, none, cutoff), unknown, {.cutoff = cutoff});
  return result.all.hitRate() + 2 * result.all.mrr();
}

}  // namespace

double tuneSelf(const count::Sessions& sessions, std::size_t items, const count::RecentOptions& options) {
  const auto first = static_cast<std::size_t>(static_cast<double>(sessions.all.size()) * (1 - heldOut));
  const eval::TestSessions cases = newerPart(sessions, first);
  if (options.self == 0 || casesOf(cases) < leastCases) return options.self;
  const count::Sessions older = olderPart(sessions, first);
  count::RecentOptions whole = options;
  whole.self = 1;
  const count::Lists lists = count::addSecondStep(
      count::recentLists(older, count::Postings(older, items), whole), {.keep = options.keep});
  double chosen = options.self;
  double best = 0;
  for (const double weight : weights) {
    const double reached = quality(lists, weight, cases);
    if (reached > best) {
      best = reached;
      chosen = weight;
    }
  }
  return chosen;
}

}  // namespace alcove::fit
