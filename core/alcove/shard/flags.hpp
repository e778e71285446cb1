// SPDX-License-Identifier: MIT
#pragma once

namespace alcove::shard {

/// Bits of the column `flags`.
inline constexpr unsigned flagAvailable = 1;
inline constexpr unsigned flagReplenishable = 2;

}  // namespace alcove::shard
