// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

/// What a shopper did; names are GA4's, hide_item and view_category are ours.
enum class EventKind : std::uint8_t {
  viewItem,
  addToCart,
  removeFromCart,
  purchase,
  viewItemList,
  selectItem,
  hideItem,
  viewCategory,
};

[[nodiscard]] std::string_view eventName(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKind(std::string_view name);

/// One event of a shopper's own history.
struct Event {
  struct Line {
    std::string item;
    std::int64_t quantity = 1;
  };
  EventKind kind = EventKind::viewItem;
  Instant time;
  std::vector<Line> lines;  ///< the items concerned; one for most kinds
  std::string list;         ///< placement, for impressions and clicks
  std::string category;     ///< path, where the event names one
};

}  // namespace alcove
