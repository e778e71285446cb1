// SPDX-License-Identifier: MIT
#pragma once

#include <cli/logs/log.hpp>
#include <string>
#include <vector>

namespace alcove::logs {

/// What an item costs, told from what was paid for it lately: the price of most of its last lines. The very
/// last one may be a bulk discount, another channel's, or one person's own.
class RecentPrices {
 public:
  void add(const Row& row, std::string price, std::size_t support);
  /// The most frequent of the newest prices that so many shoppers paid (orders, where none are named), the
  /// newest of them on a tie; "" where there is none.
  [[nodiscard]] std::string usual(std::size_t support, bool named) const;

 private:
  struct Paid {
    Instant time;
    std::string price;
    std::uint32_t shopper;
    std::uint32_t order;
  };
  [[nodiscard]] std::string usualOf(std::size_t newest, std::size_t support, bool named) const;

  std::vector<Paid> newest_;  ///< oldest first
};

}  // namespace alcove::logs
