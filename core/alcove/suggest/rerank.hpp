// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/plain_sum.hpp>

namespace alcove::suggest {

/// Candidates that the re-ranker sees, the best by the plain sum; it was trained on as many.
inline constexpr std::size_t rerankLimit = 120;

/// How many units its hidden layer has.
inline constexpr std::size_t hiddenUnits = 20;
inline constexpr double leak = 0.1;  ///< of a unit below zero

/// Scores by a small network: `weights` holds for each hidden unit its bias, one weight a feature and its
/// weight in the sum, and then one weight a feature that passes by the hidden layer. New scores are
/// 1 / (1 + distance to the best): above 0, in the network's order.
void rerank(std::vector<Scored>& scored, std::span<const Features> features, std::span<const float> weights);

/// What a device makes of seeds: the plain sum's best, and where there are weights in the re-ranker's order.
/// Best first, ties by `itemLess`.
template <typename ItemLess>
[[nodiscard]] std::vector<Scored> rankedSum(std::span<const Seed> seeds, const PlainSumOptions& options,
                                            std::span<const std::uint8_t> popularity,
                                            std::span<const float> weights, ItemLess itemLess) {
  std::vector<Features> features;
  std::vector<Scored> scored = plainSum(seeds, options, &features, popularity);
  rank(scored, rerankLimit, itemLess);
  if (!weights.empty()) {
    rerank(scored, features, weights);
    rank(scored, rerankLimit, itemLess);
  }
  return scored;
}

}  // namespace alcove::suggest
