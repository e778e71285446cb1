// SPDX-License-Identifier: MIT
#include <cli/fit/held_out.hpp>

namespace alcove::fit {
namespace {

constexpr double heldOut = 0.06;
constexpr std::size_t someSessions = 3000;
constexpr std::size_t leastCases = 500;
constexpr std::size_t cutoff = 20;

}  // namespace

HeldOut holdOut(const count::Sessions& sessions) {
  const auto first = static_cast<std::size_t>(static_cast<double>(sessions.all.size()) * (1 - heldOut));
  const std::size_t checked = first + (sessions.all.size() - first) * 4 / 5;
  HeldOut split{
      sessions, {{}, sessions.items}, {{}, sessions.items}, {{}, sessions.items}, {{}, sessions.items}};
  split.older.all.resize(first);
  const std::size_t step = 1 + (sessions.all.size() - first) / someSessions;
  for (std::size_t s = first; s < sessions.all.size(); ++s) {
    const eval::TestSessions::Range range{static_cast<std::uint32_t>(s), sessions.all[s].begin,
                                          sessions.all[s].end};
    split.newer.ranges.push_back(range);
    (s < checked ? split.learned : split.checked).ranges.push_back(range);
    if ((s - first) % step == 0) split.some.ranges.push_back(range);
  }
  return split;
}

std::size_t casesOf(const eval::TestSessions& sessions) {
  std::size_t cases = 0;
  for (const auto& range : sessions.ranges) cases += range.end - range.begin - 1;
  return cases;
}

bool isEnough(const HeldOut& split) {
  return casesOf(split.some) >= leastCases;
}

double qualityOf(const HeldOut& split, const eval::Shipped& shipped) {
  const std::vector<std::uint32_t> none;
  const std::vector<std::uint32_t> unknown(shipped.lists.size());
  const auto result =
      eval::replay(split.some, eval::ranker(shipped, none, cutoff), unknown, {.cutoff = cutoff});
  return result.all.hitRate() + 2 * result.all.mrr();
}

}  // namespace alcove::fit
