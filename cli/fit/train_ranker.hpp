// SPDX-License-Identifier: MIT
#pragma once

#include <cli/fit/ranker_examples.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::fit {

struct RankerOptions {
  std::size_t passes = 8;
  float firstRate = 0.004F;
  float lastRate = 0.0002F;
  std::uint64_t seed = 1;
};

/// Learns which candidate comes next: listwise softmax cross-entropy over a small network, Adam. The weights
/// are as suggest/rerank.hpp reads them, in the precision that ships. The same bits whatever the threads.
[[nodiscard]] std::vector<float> trainRanker(std::span<const Example> examples,
                                             const RankerOptions& options = {});

/// HR@20 + 2 · MRR@20 over examples, by the plain sum where there are no weights.
[[nodiscard]] double rankerQuality(std::span<const Example> examples, std::span<const float> weights);

}  // namespace alcove::fit
