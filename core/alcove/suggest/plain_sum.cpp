// SPDX-License-Identifier: MIT
#include <alcove/base/heap_sort.hpp>
#include <alcove/base/math.hpp>
#include <alcove/suggest/plain_sum.hpp>
#include <algorithm>
#include <array>
#include <cmath>

namespace alcove::suggest {
namespace {

/// What one seed gives to one item.
struct Part {
  std::uint32_t item;
  std::uint32_t seed;
  std::uint32_t rank;  ///< in the seed's list; itself for the seed's own item
  float counted;
  float learned;
  shard::Basis basis;
};
constexpr std::uint32_t itself = 0xFFFFFFFF;

/// How much a seed counts.
struct Decay {
  double counted;
  double learned;
};

void addPart(Features& features, const Part& part, const Decay& decay, double seeds) {
  const double counted = static_cast<double>(part.counted);
  const double learned = static_cast<double>(part.learned);
  features[feature::counted] += decay.counted * counted;
  features[feature::learned] += decay.learned * learned;
  features[feature::countedWhole] += counted;
  features[feature::learnedWhole] += learned;
  features[feature::share] += 1 / seeds;
  features[feature::ranks] += decay.counted / (1 + 0.2 * part.rank);
  // Two seeds have places of their own, the others share the third.
  double* const by = &features[feature::countedByNewest] + 3 * std::min(part.seed, 2U);
  by[0] = std::max(by[0], counted);
  by[1] = std::max(by[1], learned);
  if (part.seed < 2) by[2] = 1.0 / (1 + part.rank);
}

}  // namespace

std::vector<Scored> plainSum(std::span<const Seed> seeds, const PlainSumOptions& options,
                             std::vector<Features>* features, std::span<const std::uint8_t> popularity) {
  seeds = seeds.first(std::min(seeds.size(), seedLimit));
  std::vector<Part> parts;
  std::array<Decay, seedLimit> decays;
  for (std::uint32_t s = 0; s < seeds.size(); ++s) {
    const double back = seeds[s].back;
    decays[s] = {math::exp(-back / options.decay), math::exp(-back / (1.25 * options.decay))};
    std::uint32_t rank = 0;
    for (const Neighbour& neighbour : seeds[s].list) {
      // What weighs nothing no builder writes, and no reason could name it.
      if (neighbour.weight > 0 || neighbour.learned > 0)
        parts.push_back({neighbour.item, s, rank, neighbour.weight, neighbour.learned, neighbour.basis});
      ++rank;
    }
    parts.push_back({seeds[s].item, s, itself, 0, 0, shard::Basis::content});
  }
  // By item, then by seed and rank: sums are added up in one order on every machine, also where a list that a
  // host made up names an item twice.
  std::vector<std::uint64_t> order;
  order.reserve(parts.size());
  for (const Part& part : parts) order.push_back(std::uint64_t{part.item} << 32 | order.size());
  heapSort(order);
  std::vector<Scored> scored;
  const auto seedCount = static_cast<double>(seeds.size());
  scored.reserve(parts.size());
  if (features != nullptr) features->reserve(parts.size());
  for (auto at = order.begin(); at != order.end();) {
    Scored sum{static_cast<std::uint32_t>(*at >> 32), 0, noSeed, shard::Basis::content,
               static_cast<std::uint32_t>(scored.size())};
    Features in{};
    bool repeated = false;
    double largest = 0;
    for (; at != order.end() && *at >> 32 == sum.item; ++at) {
      const Part& part = parts[static_cast<std::uint32_t>(*at)];
      if (part.rank == itself) {
        repeated = true;
        in[feature::isNewest + std::min(part.seed, 3U)] = 1;
        in[feature::times] = std::sqrt(static_cast<double>(seeds[part.seed].times));
        continue;
      }
      const Decay& decay = decays[part.seed];
      addPart(in, part, decay, seedCount);
      const double given = decay.counted * static_cast<double>(part.counted) +
                           decay.learned * static_cast<double>(part.learned);
      if (given > largest || (given == largest && part.basis < sum.basis)) {
        largest = given;
        sum.because = part.seed;
        sum.basis = part.basis;
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
