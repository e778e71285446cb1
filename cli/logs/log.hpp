// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/model/event.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace alcove::logs {

inline constexpr std::uint32_t noShopper = std::numeric_limits<std::uint32_t>::max();

/// One row of a log; items, sessions and shoppers are numbers in the order of their first appearance.
struct Row {
  std::uint32_t session = 0;
  std::uint32_t item = 0;
  std::uint32_t shopper = noShopper;
  std::uint32_t quantity = 1;
  Instant time;
  EventKind kind = EventKind::viewItem;
};

/// Events or order lines of a shop. Rows are sorted by session, then time, ties in file order.
struct Log {
  std::vector<std::string> items;  ///< ids by number
  std::vector<Row> rows;
  std::uint32_t sessions = 0;
  std::uint32_t shoppers = 0;  ///< distinct named ones; guests have none
  bool hasTime = true;
  Instant newest;                       ///< of all rows; 0 without time
  std::vector<std::string> sessionIds;  ///< by number, as the files have them; empty unless asked for

  /// What the log itself tells of items (orders with names and prices): used where no feed does. A name or a
  /// price that too few shoppers share is left out: it may be one person's own ("Mug, engraved: Anna").
  struct Seen {
    std::string name;
    std::string price;  ///< decimal literal, what was paid lately by most
  };
  std::vector<Seen> seen;  ///< by item number; empty where the log carries no names
};

}  // namespace alcove::logs
