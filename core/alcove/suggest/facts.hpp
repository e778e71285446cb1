// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <alcove/suggest/shelf.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::suggest {

/// What a shopper's history says about items, by their number on the shelf.
struct Facts {
  struct Recent {
    std::uint32_t item;
    std::uint32_t back;       ///< views, carts and purchases since; 0 is the newest
    std::uint32_t times = 1;  ///< views, carts and purchases of it, as far back as seeds go
  };
  struct Bought {
    std::uint32_t item;
    Instant first;
    Instant last;
    std::int64_t times = 1;  ///< orders, by their time
  };
  std::vector<Recent> recent;           ///< distinct, newest first
  std::vector<Bought> bought;           ///< distinct, by item
  Instant newest;                       ///< of the last event: ages count from it, not from a clock
  std::vector<std::uint32_t> hidden;    ///< sorted
  std::vector<std::uint32_t> tooOften;  ///< sorted: shown again and again, never followed
};

/// An item seen in this many slates since the shopper last showed interest in it has been shown too often.
inline constexpr std::uint32_t impressionLimit = 8;

/// Reads a history, oldest event first; numbers new items on the shelf.
[[nodiscard]] Facts summarize(std::span<const Event> history, Shelf& shelf);

}  // namespace alcove::suggest
