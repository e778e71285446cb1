// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cstdint>
#include <vector>

namespace alcove::site {

/// A list as a shard holds it: evidence first, 8-bit weights on a square-root scale under one float16 scale.
struct PackedList {
  struct Entry {
    std::uint32_t item = 0;
    std::uint8_t weight = 0;
  };
  float scale = 1;
  std::uint16_t evidence = 0;  ///< how many are counted; they come first
  std::uint16_t derived = 0;   ///< how many behind them are derived
  std::vector<Entry> entries;
};

/// Entries whose weight would be 0 are left out. The list keeps its order within each part.
[[nodiscard]] PackedList pack(const count::List& list);
[[nodiscard]] std::vector<PackedList> packAll(const count::Lists& lists);

}  // namespace alcove::site
