// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/items.hpp>
#include <cli/eval/next_item.hpp>
#include <cli/site/pack.hpp>
#include <vector>

namespace alcove::eval {

/// What the item files of these lists weigh, by up to 2,000 of them evenly spread.
[[nodiscard]] ViewBytes viewBytes(const count::Items& items, const std::vector<site::PackedList>& lists,
                                  const std::vector<std::uint8_t>& popularity);

}  // namespace alcove::eval
