// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bench/suggest/scores.hpp>

namespace alcove::bench {

std::vector<std::uint32_t> takeBest(eval::ItemSums& scores, std::size_t cutoff,
                                    std::span<const std::uint32_t> popular) {
  std::vector<std::uint32_t> ranking;
  for (const std::uint32_t item : scores.items()) {
    if (scores.of(item) > 0) ranking.push_back(item);
  }
  const auto end = ranking.begin() + static_cast<std::ptrdiff_t>(std::min(cutoff, ranking.size()));
  std::partial_sort(ranking.begin(), end, ranking.end(), [&scores](std::uint32_t a, std::uint32_t b) {
    return scores.of(a) != scores.of(b) ? scores.of(a) > scores.of(b) : a < b;
  });
  ranking.erase(end, ranking.end());
  scores.clear();
  const std::size_t scored = ranking.size();
  for (std::size_t i = 0; i < popular.size() && ranking.size() < cutoff; ++i) {
    const auto last = ranking.begin() + static_cast<std::ptrdiff_t>(scored);
    if (std::find(ranking.begin(), last, popular[i]) == last) ranking.push_back(popular[i]);
  }
  return ranking;
}

}  // namespace alcove::bench
