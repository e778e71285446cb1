// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/breakdown.hpp>
#include <numeric>
#include <vector>

namespace alcove::eval {

PopularityBands::PopularityBands(std::span<const std::uint32_t> sessionsWith) {
  std::vector<std::uint32_t> sorted(sessionsWith.begin(), sessionsWith.end());
  std::sort(sorted.begin(), sorted.end());
  const std::uint64_t total = std::accumulate(sorted.begin(), sorted.end(), std::uint64_t{0});
  std::uint64_t viewed = 0;
  std::size_t band = 0;
  for (const std::uint32_t sessions : sorted) {
    viewed += sessions;
    while (band < upTo_.size() && viewed * count >= total * (band + 1)) upTo_[band++] = sessions;
  }
}

std::size_t PopularityBands::of(std::uint32_t sessionsWith) const {
  return static_cast<std::size_t>(std::lower_bound(upTo_.begin(), upTo_.end(), sessionsWith) - upTo_.begin());
}

void Breakdown::add(const CaseKind& kind, std::size_t rank) {
  all.add(rank);
  (kind.again ? again : notYetSeen).add(rank);
  byPrefix[kind.seen <= 2 ? kind.seen - 1 : kind.seen <= 5 ? 2 : 3].add(rank);
  byPopularity[kind.band].add(rank);
}

void Breakdown::add(const Breakdown& other) {
  all.add(other.all);
  notYetSeen.add(other.notYetSeen);
  again.add(other.again);
  for (std::size_t i = 0; i < byPrefix.size(); ++i) byPrefix[i].add(other.byPrefix[i]);
  for (std::size_t i = 0; i < byPopularity.size(); ++i) byPopularity[i].add(other.byPopularity[i]);
}

}  // namespace alcove::eval
