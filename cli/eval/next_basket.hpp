// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/basket_metrics.hpp>
#include <cli/eval/tune_purchase.hpp>
#include <filesystem>
#include <optional>

namespace alcove::eval {

struct NextBasketOptions {
  std::filesystem::path baskets;
  std::filesystem::path next;
  std::uint32_t support = 3;
};

struct NextOrderOptions {
  std::filesystem::path orders;
  Instant from;
  std::optional<Instant> until;
  std::uint32_t support = 3;
};

/// Figures of one way to rank, over customers.
struct BasketFigures {
  struct At {
    std::size_t cutoff = 0;
    BasketMetrics mean;
    std::array<Interval, 3> intervals;  ///< recall, NDCG, PHR
  };
  std::array<At, 2> at;  ///< 10 and 20
};

struct BasketResult {
  std::size_t customers = 0;  ///< foretold
  std::size_t histories = 0;  ///< customers with a history
  std::size_t items = 0;
  TunedPurchase tuned;
  BasketFigures model;
  BasketFigures frequency;  ///< what the customer bought most often
};

/// `alcove eval --task next-basket`
[[nodiscard]] Result<BasketResult> evaluateNextBasket(const NextBasketOptions& options, io::Report& report);
/// `alcove eval --task next-order`
[[nodiscard]] Result<BasketResult> evaluateNextOrder(const NextOrderOptions& options, io::Report& report);

}  // namespace alcove::eval
