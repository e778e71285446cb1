// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/purchase_model.hpp>
#include <cstdint>

namespace alcove::eval {

struct TunePurchaseOptions {
  std::size_t trials = 80;
  std::size_t customers = 3000;  ///< of each part foretold in each trial, evenly spread
  std::uint64_t seed = 1;
};

struct TunedPurchase {
  PurchaseOptions options;
  double recall = 0;  ///< @10, of what was foretold while tuning
  double ndcg = 0;
};

/// Chooses the model's options on earlier parts of the same log: the best recall@10 + NDCG@10 of the
/// defaults and of seeded random draws.
[[nodiscard]] TunedPurchase tunePurchase(std::span<const Purchases> earlier, std::uint32_t support,
                                         const TunePurchaseOptions& options = {});

}  // namespace alcove::eval
