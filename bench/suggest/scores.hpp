// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/item_sums.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::bench {

/// The items of positive score, best first, ties by number, filled up with `popular` to the cutoff; then all
/// is zero again.
[[nodiscard]] std::vector<std::uint32_t> takeBest(eval::ItemSums& scores, std::size_t cutoff,
                                                  std::span<const std::uint32_t> popular);

}  // namespace alcove::bench
