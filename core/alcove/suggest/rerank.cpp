// SPDX-License-Identifier: MIT
#include <alcove/shard/manifest.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>

namespace alcove::suggest {

static_assert(shard::rankerWeights == hiddenUnits * (feature::count + 2) + feature::count);

void rerank(std::vector<Scored>& scored, std::span<const Features> features, std::span<const float> weights) {
  double best = -1e30;
  for (Scored& each : scored) {
    const Features& in = features[each.row];
    const float* weight = weights.data();
    each.score = 0;
    for (std::size_t unit = 0; unit < hiddenUnits; ++unit) {
      double sum = *weight++;
      for (const double value : in) sum += value * *weight++;
      each.score += (sum > 0 ? sum : leak * sum) * *weight++;
    }
    for (const double value : in) each.score += value * *weight++;
    best = std::max(best, each.score);
  }
  for (Scored& each : scored) each.score = 1 / (1 + best - each.score);
}

}  // namespace alcove::suggest
