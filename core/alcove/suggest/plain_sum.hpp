// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <alcove/suggest/features.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::suggest {

/// An item of a list that stands behind a seed.
struct Neighbour {
  std::uint32_t item;
  float weight;       ///< by counted pairs
  float learned = 0;  ///< by learned vectors
  shard::Basis basis = shard::Basis::counted;
};

/// One item of the shopper's recent history, with its list (empty where none is held).
struct Seed {
  std::uint32_t item;
  std::uint32_t back;  ///< events since its last one; 0 is the newest
  std::span<const Neighbour> list;
  std::uint32_t times = 1;  ///< its events
};

struct PlainSumOptions {
  double decay = 2.0;   ///< l in exp(−back / l), in events
  double repeat = 2.0;  ///< factor for items that are seeds themselves
};

/// A candidate with its score, and the seed that gave the largest part of it.
struct Scored {
  std::uint32_t item;
  double score;
  std::uint32_t because;  ///< index of the seed; noSeed for an item that no list holds
  shard::Basis basis;     ///< of that largest part
  std::uint32_t row = 0;  ///< of its features
};
inline constexpr std::uint32_t noSeed = 0xFFFFFFFF;

/// How many of the newest distinct items are used as seeds.
inline constexpr std::size_t seedLimit = 8;

/// s_j = Σ_i exp(−back_i / l) · weight_ij + exp(−back_i / (1.25 · l)) · learned_ij, times `repeat` where j is
/// a seed; of the first seedLimit seeds. Seeds are candidates even when no list holds them. One entry an
/// item, in no particular order: sort with rank(). `features`, where asked for, gets a row an entry for the
/// re-ranker; `popularity` is by item and needed only then.
[[nodiscard]] std::vector<Scored> plainSum(std::span<const Seed> seeds, const PlainSumOptions& options = {},
                                           std::vector<Features>* features = nullptr,
                                           std::span<const std::uint8_t> popularity = {});

/// Best first, ties by `itemLess` (by id, whatever the numbering is); at most `limit` are kept.
template <typename ItemLess>
void rank(std::vector<Scored>& scored, std::size_t limit, ItemLess itemLess);

}  // namespace alcove::suggest

#include <alcove/suggest/rank.hpp>
