// SPDX-License-Identifier: MIT
#pragma once

namespace alcove::shard {

/// Bits of the column `flags`.
inline constexpr unsigned flagAvailable = 1;
inline constexpr unsigned flagReplenishable = 2;

/// The six bits above these are a step: the usual days from one purchase to the next; 0 unknown.
inline constexpr unsigned intervalShift = 2;
inline constexpr unsigned intervalSteps = 63;
[[nodiscard]] constexpr unsigned daysOfStep(unsigned step) noexcept {
  return step * (step + 4) / 5;  // 1, 2, 4, 6, 9, 12 … 844: near in proportion everywhere
}

}  // namespace alcove::shard
