// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/touches.hpp>
#include <vector>

namespace alcove::count {

struct PopularityOptions {
  double tauDays = 30;  ///< a shopper's interest counts exp(−age / τ)
  double view = 1;
  double cart = 2;
  double purchase = 5;
};

/// What a log tells of each item.
struct Popularity {
  std::vector<double> score;           ///< Σ over shoppers of their weightiest, latest interest
  std::vector<std::uint32_t> support;  ///< distinct shoppers
};

/// `newest` is where ages count from; a log without time has no ages.
[[nodiscard]] Popularity popularity(std::span<const Touch> touches, std::size_t items, Instant newest,
                                    const PopularityOptions& options = {});

/// The moment at which each item had interest from k shoppers, the first one that may be told; 0 where it
/// never had.
[[nodiscard]] std::vector<Instant> knownSince(std::span<const Touch> touches, std::size_t items,
                                              std::uint32_t k);

/// Items that at least k shoppers bought in two orders or more, and a fifth of those who bought them at all.
[[nodiscard]] std::vector<bool> replenishable(std::span<const Touch> touches, std::size_t items,
                                              std::uint32_t k);

}  // namespace alcove::count
