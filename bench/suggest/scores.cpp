// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bench/suggest/scores.hpp>

namespace alcove::bench {

std::vector<std::uint32_t> Scores::take(std::size_t cutoff, std::span<const std::uint32_t> popular) {
  std::vector<std::uint32_t> ranking;
  for (const std::uint32_t item : touched_) {
    if (sums_[item] > 0) ranking.push_back(item);
  }
  const auto end = ranking.begin() + static_cast<std::ptrdiff_t>(std::min(cutoff, ranking.size()));
  std::partial_sort(ranking.begin(), end, ranking.end(), [this](std::uint32_t a, std::uint32_t b) {
    return sums_[a] != sums_[b] ? sums_[a] > sums_[b] : a < b;
  });
  ranking.erase(end, ranking.end());
  for (const std::uint32_t item : touched_) {
    sums_[item] = 0;
    held_[item] = false;
  }
  touched_.clear();
  const std::size_t scored = ranking.size();
  for (std::size_t i = 0; i < popular.size() && ranking.size() < cutoff; ++i) {
    const auto last = ranking.begin() + static_cast<std::ptrdiff_t>(scored);
    if (std::find(ranking.begin(), last, popular[i]) == last) ranking.push_back(popular[i]);
  }
  return ranking;
}

}  // namespace alcove::bench
