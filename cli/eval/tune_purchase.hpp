// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/purchase_model.hpp>
#include <cstdint>

namespace alcove::eval {

struct TunePurchaseOptions {
  std::size_t trials = 40;
  std::size_t customers = 3000;  ///< foretold in each trial, evenly spread
  std::uint64_t seed = 1;
};

struct TunedPurchase {
  PurchaseOptions options;
  double recall = 0;  ///< @10 of the last history baskets by the baskets before them
  double ndcg = 0;
};

/// Chooses the model's options from histories alone: each customer's last basket is foretold by the baskets
/// before it, and the best recall@10 + NDCG@10 of the defaults and of seeded random draws wins.
[[nodiscard]] TunedPurchase tunePurchase(const Purchases& purchases, std::uint32_t support,
                                         const TunePurchaseOptions& options = {});

}  // namespace alcove::eval
