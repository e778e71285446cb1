// SPDX-License-Identifier: MIT
#include <alcove/base/heap_sort.hpp>
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
  double decay;         ///< of the seed's counted weights
  double learnedDecay;  ///< and of its learned ones
  shard::Basis basis;
};
constexpr std::uint32_t itself = 0xFFFFFFFF;

void addPart(Features& features, const Part& part, double seeds) {
  features[feature::counted] += part.decay * part.counted;
  features[feature::learned] += part.learnedDecay * part.learned;
  features[feature::countedWhole] += part.counted;
  features[feature::learnedWhole] += part.learned;
  features[feature::share] += 1 / seeds;
  features[feature::ranks] += part.decay / (1 + 0.2 * part.rank);
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
  for (std::uint32_t s = 0; s < seeds.size(); ++s) {
    const double back = seeds[s].back;
    Part part{seeds[s].item,
              s,
              itself,
              0,
              0,
              math::exp(-back / options.decay),
              math::exp(-back / (1.25 * options.decay)),
              shard::Basis::content};
    parts.push_back(part);
    for (const Neighbour& neighbour : seeds[s].list) {
      ++part.rank;  // from itself to 0
      if (!(neighbour.weight > 0 || neighbour.learned > 0))
        continue;  // no builder writes it, no reason could name it
      part.item = neighbour.item;
      part.counted = static_cast<double>(neighbour.weight);
      part.learned = static_cast<double>(neighbour.learned);
      part.basis = neighbour.basis;
      parts.push_back(part);
    }
  }
  // By item, seed, evidence and rank: sums are added up in one order on every machine, also where a list that
  // a host made up names an item twice.
  heapSort(parts, [](const Part& a, const Part& b) {
    if (a.item != b.item) return a.item < b.item;
    if (a.seed != b.seed) return a.seed < b.seed;
    return a.basis != b.basis ? a.basis < b.basis : a.rank < b.rank;
  });
  std::vector<Scored> scored;
  const auto seedCount = static_cast<double>(seeds.size());
  for (auto part = parts.begin(); part != parts.end();) {
    Scored sum{part->item, 0, noSeed, shard::Basis::content, static_cast<std::uint32_t>(scored.size())};
    Features in{};
    bool repeated = false;
    double largest = 0;
    for (; part != parts.end() && part->item == sum.item; ++part) {
      if (part->rank == itself) {
        repeated = true;
        in[feature::isNewest + std::min(part->seed, 3U)] = 1;
        in[feature::times] = std::sqrt(static_cast<double>(seeds[part->seed].times));
        continue;
      }
      addPart(in, *part, seedCount);
      const double given = part->decay * part->counted + part->learnedDecay * part->learned;
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
