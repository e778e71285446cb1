// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace alcove::eval {

/// Ranking quality over cases of one relevant item each; figures are means over the cases.
struct Metrics {
  std::size_t cases = 0;
  double hits = 0;        ///< targets within the cutoff
  double reciprocal = 0;  ///< Σ 1 / rank
  double discounted = 0;  ///< Σ 1 / log2(rank + 1); the ideal is 1, so this is NDCG

  /// `rank` counts from 1; 0: not within the cutoff.
  void add(std::size_t rank);
  void add(const Metrics& other);
  [[nodiscard]] double hitRate() const { return mean(hits); }
  [[nodiscard]] double mrr() const { return mean(reciprocal); }
  [[nodiscard]] double ndcg() const { return mean(discounted); }

 private:
  [[nodiscard]] double mean(double sum) const { return cases > 0 ? sum / static_cast<double>(cases) : 0; }
};

/// Place of the target in the ranking from 1; 0 where it is missing.
[[nodiscard]] std::size_t rankOf(std::uint32_t target, std::span<const std::uint32_t> ranking);

}  // namespace alcove::eval
