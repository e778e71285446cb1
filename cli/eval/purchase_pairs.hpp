// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/baskets.hpp>
#include <vector>

namespace alcove::eval {

/// How often one item goes with or follows another one, from its list's point of view.
struct Pair {
  std::uint32_t item;
  float together;  ///< Σ 1 / √(size − 1) over the baskets that hold both
  float after;     ///< Σ 1 / √size over the baskets that hold it right after one with the list's own item
};

/// What histories tell about items and pairs of them.
struct PurchaseCounts {
  std::vector<std::vector<Pair>> pairs;  ///< by item
  std::vector<std::uint32_t> baskets;    ///< by item: those that hold it
};

/// Pairs rest on at least `support` customers.
[[nodiscard]] PurchaseCounts countPurchases(const Purchases& purchases, std::uint32_t support);

}  // namespace alcove::eval
