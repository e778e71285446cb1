// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <cli/count/items.hpp>
#include <cli/site/pack.hpp>

namespace alcove::eval {

/// An item's file as a shop without a catalogue would ship it: the related list, no cards.
[[nodiscard]] shard::Shard itemShard(const count::Items& items, std::uint32_t item,
                                     const site::PackedList& packed,
                                     const std::vector<std::uint8_t>& popularity);

}  // namespace alcove::eval
