// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/touches.hpp>
#include <vector>

namespace alcove::count {

struct TrendingOptions {
  int recentDays = 7;
  int baseDays = 56;  ///< before those; at least a week of them is needed
  double least = 1;   ///< rise in standard deviations that is worth telling
  std::uint32_t support = 3;
};

/// How far each item rose above its own base rate: 2 (√c − √e), the number c of recent sessions with it
/// against the number e that its base leads one to expect (Anscombe: the difference has a deviation of 1). 0
/// where it did not, or where fewer than k shoppers are behind it. The whole shop's rise or fall is taken
/// out.
[[nodiscard]] std::vector<double> trending(std::span<const Touch> touches, std::size_t items, Instant newest,
                                           const TrendingOptions& options = {});

}  // namespace alcove::count
