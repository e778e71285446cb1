// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <string>
#include <utility>
#include <vector>

namespace alcove::logs {

/// What an item costs, told from what was paid for it lately: the price of most of its last lines. The very
/// last one may be a bulk discount, or another channel's.
class RecentPrices {
 public:
  static constexpr std::size_t kept = 15;

  void add(Instant time, std::string price);
  /// The most frequent of the newest prices, the newest of them on a tie; "" where none was given.
  [[nodiscard]] std::string usual() const;

 private:
  std::vector<std::pair<Instant, std::string>> newest_;  ///< oldest first
};

}  // namespace alcove::logs
