// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/instant.hpp>
#include <cli/count/sessions.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace alcove::bench {

/// A log with what a shop knows besides: when each event was, and what its items are.
struct Shop {
  count::Items items;
  count::Sessions sessions;
  std::vector<Instant> times;             ///< of each of Sessions::items; empty for a log without time
  std::vector<std::uint32_t> categories;  ///< by item, noItem where unknown; empty without a table
  std::vector<std::uint32_t> brands;
  std::vector<double> prices;  ///< 0: unknown
  bool isOrders = false;
};

/// Reads a log of events or orders, and a table of item_id or sku, category or category_id, and where it has
/// them price and brand.
[[nodiscard]] Result<Shop> readShop(bool isOrders, const std::string& log,
                                    const std::optional<std::string>& table);

}  // namespace alcove::bench
