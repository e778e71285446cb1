// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <cstdint>
#include <span>

namespace alcove::eval {

/// What rankings show of the range, whether it is right or not.
struct Exposure {
  double coverage = 0;        ///< share of the items that some ranking holds
  double gini = 0;            ///< 0: every item is ranked as often; 1: one item has all the places
  double novelty = 0;         ///< mean −log2(share of the training sessions with the item), in bits
  double popularityBias = 0;  ///< mean popularity of what is ranked, 1 for the most popular item
};

/// `shown`: places of each item in all rankings; `sessionsWith`: training sessions that hold it, of
/// `sessions`.
[[nodiscard]] Exposure exposureOf(std::span<const std::uint32_t> shown,
                                  std::span<const std::uint32_t> sessionsWith, std::size_t sessions);

/// How unlike the items of one ranking are: 1 − the mean cosine of their training sessions over all pairs,
/// averaged over the rankings of two items or more (`width` places each, noItem behind a ranking's end).
[[nodiscard]] double listDiversity(std::span<const std::uint32_t> rankings, std::size_t width,
                                   const count::Postings& postings, std::size_t sessions);

}  // namespace alcove::eval
