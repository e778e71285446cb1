// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/plain_sum.hpp>
#include <cli/eval/replay.hpp>
#include <cli/site/pack.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::eval {

using NeighbourLists = std::vector<std::vector<suggest::Neighbour>>;

/// The lists as a device reads them out of their shards.
[[nodiscard]] NeighbourLists shippedLists(const std::vector<site::PackedList>& lists);

/// The last distinct items, newest first; `back` counts events, unknown items among them.
[[nodiscard]] std::vector<suggest::Seed> seedsOf(std::span<const std::uint32_t> seen,
                                                 const NeighbourLists& lists);

/// What a device ranks related items by.
struct Shipped {
  NeighbourLists lists;
  std::vector<std::uint8_t> popularity;  ///< by item
  std::vector<float> ranker;             ///< empty: the plain sum ranks
};

/// The device's ranking for the last distinct items, rules off, filled up with `popular` (best first) to the
/// cutoff.
[[nodiscard]] Ranker ranker(const Shipped& shipped, const std::vector<std::uint32_t>& popular,
                            std::size_t cutoff);

}  // namespace alcove::eval
