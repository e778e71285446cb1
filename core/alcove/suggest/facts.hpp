// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <alcove/suggest/shelf.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::suggest {

/// Moments at which a shopper did one thing with one item.
struct Touches {
  Instant first;
  Instant last;
  std::int64_t times = 0;  ///< by their time: the lines of one order have one
};

/// What a history says about one item.
struct ItemFacts {
  Touches bought;
  Touches viewed;
  std::uint32_t shown = 0;  ///< impressions since the shopper last showed interest in it
  bool isFollowed = false;  ///< out of a slate; what comes before no longer counts as shown
  bool isRecent = false;
  bool isHidden = false;
};

/// What a shopper's history says, items by their number on the shelf.
struct Facts {
  struct Recent {
    std::uint32_t item;
    std::uint32_t back;       ///< views, carts and purchases since; 0 is the newest
    std::uint32_t times = 1;  ///< views, carts and purchases of it, as far back as seeds go
  };
  std::vector<Recent> recent;  ///< distinct, newest first
  std::vector<ItemFacts> byItem;
  Instant newest;             ///< of the last event: ages count from it, not from a clock
  std::int64_t sessions = 0;  ///< visits: what comes longer than sessionGapMs after an event is another one
  std::int64_t orders = 0;
  Instant lastOrder;

  /// Nothing, where the item came after the history was read.
  [[nodiscard]] ItemFacts of(std::uint32_t item) const {
    return item < byItem.size() ? byItem[item] : ItemFacts();
  }
};

/// An item seen in this many slates since the shopper last showed interest in it has been shown too often.
inline constexpr std::uint32_t impressionLimit = 8;

inline constexpr std::int64_t sessionGapMs = 30 * 60'000;

/// Reads a history, oldest event first; numbers new items on the shelf.
[[nodiscard]] Facts summarize(std::span<const Event> history, Shelf& shelf);

}  // namespace alcove::suggest
