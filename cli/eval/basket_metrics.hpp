// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/bootstrap.hpp>
#include <span>

namespace alcove::eval {

/// How well one ranking foretells a basket, by its first `cutoff` items.
struct BasketMetrics {
  double recall = 0;  ///< share of the basket that is among them
  double ndcg = 0;    ///< Σ 1 / log2(rank + 1) of what is in the basket, of the most that could be
  double hit = 0;     ///< 1: at least one item is; its mean over customers is PHR, the personal hit ratio

  [[nodiscard]] Unit unit() const { return {1, {recall, ndcg, hit}}; }
};

[[nodiscard]] BasketMetrics foretold(std::span<const std::uint32_t> ranking,
                                     std::span<const std::uint32_t> basket, std::size_t cutoff);

}  // namespace alcove::eval
