// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/basket_metrics.hpp>
#include <cmath>

namespace alcove::eval {

BasketMetrics foretold(std::span<const std::uint32_t> ranking, std::span<const std::uint32_t> basket,
                       std::size_t cutoff) {
  if (basket.empty()) return {};
  const auto gain = [](std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 2); };
  double found = 0;
  double gained = 0;
  double ideal = 0;
  for (std::size_t rank = 0; rank < std::min(cutoff, ranking.size()); ++rank) {
    if (!std::binary_search(basket.begin(), basket.end(), ranking[rank])) continue;
    found += 1;
    gained += gain(rank);
  }
  for (std::size_t rank = 0; rank < std::min(cutoff, basket.size()); ++rank) ideal += gain(rank);
  return {found / static_cast<double>(basket.size()), gained / ideal, found > 0 ? 1.0 : 0.0};
}

}  // namespace alcove::eval
