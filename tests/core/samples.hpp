// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <string>

/// Small hand-made data that several tests share: a shop of mugs, kettles and teas.
namespace alcove::samples {

/// The product page of MUG: KETTLE and TEA (out of stock) by evidence, CUP by content, FAR without a card.
[[nodiscard]] shard::Shard mugShard();

/// The page of TEA: goes with KETTLE.
[[nodiscard]] shard::Shard teaShard();

/// Bestsellers: POT, KETTLE, MUG; trending: CUP.
[[nodiscard]] shard::Shard popularShard();

/// A manifest of build b1 with the given placements (JSON members).
[[nodiscard]] std::string manifest(const std::string& placements, const std::string& evidence = "views");

}  // namespace alcove::samples
