// SPDX-License-Identifier: MIT
#include <alcove/shard/manifest.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>
#include <array>

namespace alcove::suggest {

constexpr std::size_t unitWeights = feature::count + 2;
static_assert(shard::rankerWeights == hiddenUnits * unitWeights + feature::count);

void rerank(std::vector<Scored>& scored, std::span<const Features> features, std::span<const float> weights) {
  double best = -1e30;
  for (Scored& each : scored) {
    const Features& in = features[each.row];
    // All units grow side by side, so that no sum waits for its last step; most features are 0.
    std::array<double, hiddenUnits> sums;
    for (std::size_t unit = 0; unit < hiddenUnits; ++unit) sums[unit] = weights[unit * unitWeights];
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i] == 0) continue;
      const float* weight = weights.data() + 1 + i;
      for (double& sum : sums) {
        sum += in[i] * *weight;
        weight += unitWeights;
      }
    }
    each.score = 0;
    const float* weight = weights.data() + unitWeights - 1;
    for (const double sum : sums) {
      each.score += (sum > 0 ? sum : leak * sum) * *weight;
      weight += unitWeights;
    }
    weight -= unitWeights - 1;
    for (const double value : in) each.score += value * *weight++;
    best = std::max(best, each.score);
  }
  for (Scored& each : scored) each.score = 1 / (1 + best - each.score);
}

}  // namespace alcove::suggest
