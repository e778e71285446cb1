// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/model/event.hpp>
#include <cli/count/items.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::count {

/// One row of a log about one item, in the order that counting by item needs.
struct Touch {
  std::uint32_t item = 0;
  std::uint32_t shopper = 0;  ///< a number of its own for each guest session, behind those of the named
  std::uint32_t session = 0;
  EventKind kind = EventKind::viewItem;
  bool counts = true;  ///< whether the shopper stands for support: not a guest of a log that names others
  Instant time;
};

/// The rows of known items that show interest (viewed, chosen, into the cart, bought), by item, shopper and
/// time.
[[nodiscard]] std::vector<Touch> touches(const logs::Log& log, std::span<const std::uint32_t> numbers);

/// Calls take(item, its touches) for each item that has any, in their order.
template <typename Take>
void eachItem(std::span<const Touch> touches, Take take) {
  for (std::size_t begin = 0; begin < touches.size();) {
    std::size_t end = begin + 1;
    while (end < touches.size() && touches[end].item == touches[begin].item) ++end;
    take(touches[begin].item, touches.subspan(begin, end - begin));
    begin = end;
  }
}

/// The same for each shopper of one item's touches.
template <typename Take>
void eachShopper(std::span<const Touch> touches, Take take) {
  for (std::size_t begin = 0; begin < touches.size();) {
    std::size_t end = begin + 1;
    while (end < touches.size() && touches[end].shopper == touches[begin].shopper) ++end;
    take(touches.subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace alcove::count
