// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <alcove/suggest/plain_sum.hpp>
#include <algorithm>
#include <cmath>

namespace alcove::suggest {
namespace {

/// What one seed gives to one item.
struct Part {
  std::uint32_t item;
  std::uint32_t seed;
  std::uint32_t rank;  ///< in the seed's list; itself for the seed's own item
  double counted;
  double learned;
  shard::Basis basis;
};
constexpr std::uint32_t itself = 0xFFFFFFFF;

/// How much of A and of B a seed gives.
struct Decay {
  double counted;
  double learned;
};

void addPart(Features& features, const Part& part, const Decay& decay, double seeds) {
  features[feature::counted] += decay.counted * part.counted;
  features[feature::learned] += decay.learned * part.learned;
  features[feature::countedWhole] += part.counted;
  features[feature::learnedWhole] += part.learned;
  features[feature::share] += 1 / seeds;
  features[feature::ranks] += decay.counted / (1 + 0.2 * part.rank);
  // Two seeds have places of their own, the others share the third.
  double* const by = &features[feature::countedByNewest] + 3 * std::min(part.seed, 2U);
  by[0] = std::max(by[0], part.counted);
  by[1] = std::max(by[1], part.learned);
  if (part.seed < 2) by[2] = 1.0 / (1 + part.rank);
}

}  // namespace

std::vector<Scored> plainSum(std::span<const Seed> seeds, const PlainSumOptions& options,
                             std::vector<Features>* features, std::span<const std::uint8_t> popularity) {
  std::vector<Part> parts;
  std::vector<Decay> decays;
  for (std::uint32_t s = 0; s < seeds.size(); ++s) {
    const double back = seeds[s].back;
    decays.push_back({math::exp(-back / options.decay), math::exp(-back / (1.25 * options.decay))});
    parts.push_back({seeds[s].item, s, itself, 0, 0, shard::Basis::content});
    std::uint32_t rank = 0;
    for (const Neighbour& neighbour : seeds[s].list)
      parts.push_back({neighbour.item, s, rank++, neighbour.weight, neighbour.learned, neighbour.basis});
  }
  // By item, then by seed: sums are added up in one order on every machine.
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return a.item != b.item ? a.item < b.item : a.seed < b.seed;
  });
  std::vector<Scored> scored;
  const auto seedCount = static_cast<double>(seeds.size());
  for (auto part = parts.begin(); part != parts.end();) {
    Scored sum{part->item, 0, noSeed, shard::Basis::content, static_cast<std::uint32_t>(scored.size())};
    Features in{};
    bool repeated = false;
    double largest = 0;
    for (; part != parts.end() && part->item == sum.item; ++part) {
      const Decay& decay = decays[part->seed];
      if (part->rank == itself) {
        repeated = true;
        in[feature::isNewest + std::min(part->seed, 3U)] = 1;
        in[feature::times] = std::sqrt(static_cast<double>(seeds[part->seed].times));
        continue;
      }
      addPart(in, *part, decay, seedCount);
      const double given = decay.counted * part->counted + decay.learned * part->learned;
      if (given > largest) {
        largest = given;
        sum.because = part->seed;
        sum.basis = part->basis;
      }
    }
    sum.score = (in[feature::counted] + in[feature::learned]) * (repeated ? options.repeat : 1);
    if (features != nullptr) {
      in[feature::countedRoot] = std::sqrt(in[feature::counted]);
      in[feature::learnedRoot] = std::sqrt(in[feature::learned]);
      in[feature::oneSeed] = seeds.size() == 1 ? 1 : 0;
      in[feature::length] = std::sqrt(static_cast<double>(seeds.back().back));
      in[feature::popularity] = popularity[sum.item];
      features->push_back(in);
    }
    scored.push_back(sum);
  }
  return scored;
}

}  // namespace alcove::suggest
