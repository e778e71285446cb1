// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/instant.hpp>
#include <alcove/base/money.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::shard {

/// What became of an item after cards of it were shipped.
struct Change {
  std::string item;
  Instant at;  ///< the build that first saw it
  bool removed = false;
  Money price;
  Money listPrice;
  bool available = true;
};

/// changes.json: the last 30 days, sorted by item, one entry an item.
struct Changes {
  std::string build;
  std::vector<Change> items;
};

[[nodiscard]] Result<Changes> readChanges(std::string_view text);
[[nodiscard]] std::string writeChanges(const Changes& changes);

}  // namespace alcove::shard
