// SPDX-License-Identifier: MIT
#include <alcove/shard/shard.hpp>
#include <algorithm>
#include <cli/eval/plain_ranker.hpp>

namespace alcove::eval {
namespace {

using NeighbourLists = std::vector<std::vector<suggest::Neighbour>>;

/// The last distinct items, newest first; `back` counts events, unknown items among them.
std::vector<suggest::Seed> seedsOf(std::span<const std::uint32_t> seen, const NeighbourLists& lists) {
  std::vector<suggest::Seed> seeds;
  for (std::uint32_t back = 0; back < seen.size() && seeds.size() < suggest::seedLimit; ++back) {
    const std::uint32_t item = seen[seen.size() - 1 - back];
    if (item == count::noItem) continue;
    const bool known =
        std::any_of(seeds.begin(), seeds.end(), [item](const auto& seed) { return seed.item == item; });
    if (!known) seeds.push_back({item, back, lists[item]});
  }
  return seeds;
}

void fillUp(std::vector<std::uint32_t>& ranking, const std::vector<std::uint32_t>& popular,
            std::size_t cutoff) {
  const std::size_t ranked = ranking.size();
  for (std::size_t i = 0; i < popular.size() && ranking.size() < cutoff; ++i) {
    const auto end = ranking.begin() + static_cast<std::ptrdiff_t>(ranked);
    if (std::find(ranking.begin(), end, popular[i]) == end) ranking.push_back(popular[i]);
  }
}

}  // namespace

NeighbourLists shippedLists(const std::vector<site::PackedList>& lists) {
  NeighbourLists shipped(lists.size());
  for (std::size_t item = 0; item < lists.size(); ++item) {
    const site::PackedList& list = lists[item];
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
      shipped[item].push_back({list.entries[i].item, shard::weightOf(list.scale, list.entries[i].weight)});
    }
  }
  return shipped;
}

Ranker plainRanker(const NeighbourLists& lists, const std::vector<std::uint32_t>& popular, std::size_t cutoff,
                   const suggest::PlainSumOptions& options) {
  return [&lists, &popular, cutoff, options](std::span<const std::uint32_t> seen) {
    const std::vector<suggest::Seed> seeds = seedsOf(seen, lists);
    std::vector<suggest::Scored> scored = suggest::plainSum(seeds, options);
    suggest::rank(scored, cutoff, std::less<std::uint32_t>{});
    std::vector<std::uint32_t> ranking;
    for (const suggest::Scored& each : scored) ranking.push_back(each.item);
    fillUp(ranking, popular, cutoff);
    return ranking;
  };
}

}  // namespace alcove::eval
