// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace alcove::count {

/// An item of a list, before it is packed into a shard.
struct Entry {
  std::uint32_t item = 0;
  double weight = 0;
  shard::Basis basis = shard::Basis::counted;
  float learned = 0;  ///< what vectors add to the weight, on the same scale
};

using List = std::vector<Entry>;
using Lists = std::vector<List>;  ///< by item number

[[nodiscard]] inline double strength(const Entry& entry) {
  return entry.weight + static_cast<double>(entry.learned);
}

/// Best first, ties by item number. Gives back the room of the others: a hundred kept of some thousands would
/// hold it for all of a shop's items at once.
inline void keepBest(List& list, std::size_t most) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most, list.size()));
  std::partial_sort(list.begin(), list.begin() + kept, list.end(), [](const Entry& a, const Entry& b) {
    return strength(a) != strength(b) ? strength(a) > strength(b) : a.item < b.item;
  });
  list.resize(static_cast<std::size_t>(kept));
  list.shrink_to_fit();
}

}  // namespace alcove::count
