// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <alcove/suggest/plain_sum.hpp>
#include <algorithm>

namespace alcove::suggest {
namespace {

/// What one seed gives to one item.
struct Part {
  std::uint32_t item;
  std::uint32_t seed;
  double score;
  shard::Basis basis;
};

}  // namespace

std::vector<Scored> plainSum(std::span<const Seed> seeds, const PlainSumOptions& options) {
  std::vector<Part> parts;
  for (std::uint32_t s = 0; s < seeds.size(); ++s) {
    const double decay = math::exp(-static_cast<double>(seeds[s].back) / options.decay);
    parts.push_back({seeds[s].item, noSeed, 0, shard::Basis::content});
    for (const Neighbour& neighbour : seeds[s].list) {
      if (!(neighbour.weight > 0)) continue;  // no builder writes it; a reason could not say what it stands for
      parts.push_back({neighbour.item, s, decay * static_cast<double>(neighbour.weight), neighbour.basis});
    }
  }
  // By item, then by seed: sums are added up in one order on every machine, also where a list that a host made up
  // names an item twice.
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    if (a.item != b.item) return a.item < b.item;
    if (a.seed != b.seed) return a.seed < b.seed;
    return a.score != b.score ? a.score > b.score : a.basis < b.basis;
  });
  std::vector<Scored> scored;
  double largest = 0;
  for (const Part& part : parts) {
    if (scored.empty() || scored.back().item != part.item) {
      scored.push_back({part.item, 0, noSeed, shard::Basis::content});
      largest = 0;
    }
    Scored& sum = scored.back();
    sum.score += part.score;
    if (part.score > largest) {
      largest = part.score;
      sum.because = part.seed;
      sum.basis = part.basis;
    }
  }
  for (Scored& candidate : scored) {
    const bool repeated = std::any_of(seeds.begin(), seeds.end(),
                                      [&](const Seed& seed) { return seed.item == candidate.item; });
    if (repeated) candidate.score *= options.repeat;
  }
  return scored;
}

}  // namespace alcove::suggest
