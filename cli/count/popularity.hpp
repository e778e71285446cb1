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

/// When each item probably came into the shop, told by at least 2k shoppers; 0 where that is not known. The
/// k-th shopper came at t; the rate of those after tells how long k take, and that long before t it must have
/// begun. The first shopper's own moment, which is nobody else's business, is not used, and a slow seller
/// does not pass for a new one. A moment before `began` says only that the item is older than the log.
struct Launches {
  std::vector<Instant> at;
  Instant began;  ///< the log's oldest time
};
[[nodiscard]] Launches launches(std::span<const Touch> touches, std::size_t items, std::uint32_t k,
                                Instant newest);

/// Whether an item is bought again: by at least k shoppers in two orders or more, and a fifth of those who
/// bought it at all. `days` is the median of these shoppers' mean time between two orders; 0 where it is not.
struct Repurchase {
  bool isUsual = false;
  double days = 0;
};
[[nodiscard]] std::vector<Repurchase> repurchases(std::span<const Touch> touches, std::size_t items,
                                                  std::uint32_t k);

}  // namespace alcove::count
