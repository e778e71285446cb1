// SPDX-License-Identifier: MIT
#include <alcove/shard/shard.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>
#include <cli/eval/plain_ranker.hpp>

namespace alcove::eval {
namespace {

void fillUp(std::vector<std::uint32_t>& ranking, const std::vector<std::uint32_t>& popular,
            std::size_t cutoff) {
  const std::size_t ranked = ranking.size();
  for (std::size_t i = 0; i < popular.size() && ranking.size() < cutoff; ++i) {
    const auto end = ranking.begin() + static_cast<std::ptrdiff_t>(ranked);
    if (std::find(ranking.begin(), end, popular[i]) == end) ranking.push_back(popular[i]);
  }
}

}  // namespace

std::vector<suggest::Seed> seedsOf(std::span<const std::uint32_t> seen, const NeighbourLists& lists) {
  std::vector<suggest::Seed> seeds;
  for (std::uint32_t back = 0; back < seen.size() && seeds.size() < suggest::seedLimit; ++back) {
    const std::uint32_t item = seen[seen.size() - 1 - back];
    if (item == count::noItem) continue;
    const auto known =
        std::find_if(seeds.begin(), seeds.end(), [item](const auto& seed) { return seed.item == item; });
    if (known == seeds.end()) {
      seeds.push_back({item, back, lists[item]});
    } else {
      ++known->times;
    }
  }
  return seeds;
}

NeighbourLists shippedLists(const std::vector<site::PackedList>& lists) {
  NeighbourLists shipped(lists.size());
  for (std::size_t item = 0; item < lists.size(); ++item) {
    const site::PackedList& list = lists[item];
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
      const site::PackedList::Entry& entry = list.entries[i];
      shipped[item].push_back({entry.item, shard::weightOf(list.scale, entry.weight),
                               shard::learnedOf(list.learnedScale, entry.learned)});
    }
  }
  return shipped;
}

Ranker ranker(const Shipped& shipped, const std::vector<std::uint32_t>& popular, std::size_t cutoff) {
  return [&shipped, &popular, cutoff](std::span<const std::uint32_t> seen) {
    const auto scored = suggest::rankedSum(seedsOf(seen, shipped.lists), {}, shipped.popularity,
                                           shipped.ranker, std::less<std::uint32_t>{});
    std::vector<std::uint32_t> ranking;
    for (std::size_t i = 0; i < std::min(cutoff, scored.size()); ++i) ranking.push_back(scored[i].item);
    fillUp(ranking, popular, cutoff);
    return ranking;
  };
}

}  // namespace alcove::eval
