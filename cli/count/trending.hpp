// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/touches.hpp>
#include <vector>

namespace alcove::count {

struct TrendingOptions {
  int periodDays = 7;
  int basePeriods = 8;  ///< before the newest one; at least one of them is needed
  double base = 1;      ///< added to an item's base: without one it is new, not risen from nothing
  double z = 1.645;     ///< 95 %, one side
  std::uint32_t support = 3;
};

/// How many times its own base rate each item reached in the newest period, at least: the lower bound of a
/// ratio of two Poisson rates, where above 1; 0 elsewhere, and where fewer than k shoppers are behind it. A
/// shopper counts once a period. Given c in the newest period and b in the base, c is binomial of c + b
/// (Przyborowski and Wilenski 1940); Wilson's bound (1927) of its share p gives p / (1 − p), and the same
/// ratio of the whole shop is taken out.
[[nodiscard]] std::vector<double> trending(std::span<const Touch> touches, std::size_t items, Instant newest,
                                           const TrendingOptions& options = {});

}  // namespace alcove::count
