// SPDX-License-Identifier: MIT
#pragma once

#include <bench/suggest/memory.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::bench {

/// A distinct known item of the session that goes on.
struct Clicked {
  std::uint32_t item;
  std::uint32_t position;  ///< the last one, from 1; items that nobody knows count
  double weight = 1;
};

/// The distinct known items, in the order of their last clicks.
[[nodiscard]] std::vector<Clicked> clickedItems(std::span<const std::uint32_t> seen);

/// A past session that shares items with the one that goes on.
struct Neighbour {
  std::uint32_t session;
  std::uint32_t lastShared = 0;  ///< position in the session that goes on
  double similarity = 0;         ///< Σ weight of the shared items, until a method changes it
};

/// Finds neighbours. One a thread.
class NeighbourFinder {
 public:
  explicit NeighbourFinder(std::size_t sessions) : place_(sessions, 0) {}

  /// The `sample` latest of the sessions that hold any of the items.
  [[nodiscard]] std::vector<Neighbour> find(const Memory& memory, std::span<const Clicked> clicked,
                                            std::size_t sample);

 private:
  std::vector<std::uint32_t> place_;  // in the list at hand, from 1
};

/// Keeps the k most similar, of equals the later sessions.
void keepNearest(std::vector<Neighbour>& neighbours, std::size_t k);

}  // namespace alcove::bench
