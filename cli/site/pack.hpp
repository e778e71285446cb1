// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <cli/count/lists.hpp>
#include <cstdint>
#include <vector>

namespace alcove::site {

/// A list as a shard holds it: evidence first; counted weights have 8 bits on a square-root scale, learned
/// ones 8 bits on a linear one, each under one float16 scale.
struct PackedList {
  struct Entry {
    std::uint32_t item = 0;
    std::uint8_t weight = 0;
    std::uint8_t learned = 0;
  };
  float scale = 0;
  float learnedScale = 0;
  std::uint16_t evidence = 0;  ///< how many are counted; they come first
  std::uint16_t derived = 0;   ///< how many behind them are derived
  std::vector<Entry> entries;
};

[[nodiscard]] inline float strength(const PackedList& list, const PackedList::Entry& entry) {
  return shard::weightOf(list.scale, entry.weight) + shard::learnedOf(list.learnedScale, entry.learned);
}

/// Entries whose weights would both be 0 are left out. The list keeps its order within each part.
[[nodiscard]] PackedList pack(const count::List& list);
[[nodiscard]] std::vector<PackedList> packAll(const count::Lists& lists);

}  // namespace alcove::site
