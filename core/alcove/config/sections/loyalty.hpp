// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

struct Tier {
  std::string id;
  double from = 0;  ///< spent (in the shop's currency, not its minor unit) or orders, as the metric says
  LocalText name;
  std::vector<std::pair<std::string, std::vector<std::string>>> benefits;  ///< language → lines
};

struct Loyalty {
  bool bySpend = true;              ///< else by the number of orders
  std::string window = "last365d";  ///< or all
  std::vector<Tier> tiers;          ///< the lowest first
  double pointsPerUnit = 0;         ///< of the shop's currency
  std::int64_t redeemPoints = 0;    ///< 0: points are not redeemed
  std::optional<Money> redeemValue;
};

struct Replenishment {
  struct Item {
    std::string item;
    std::int64_t days = 0;
  };
  bool learned = true;         ///< default.method: learned from orders; else only the items listed
  std::int64_t minOrders = 2;  ///< that a shopper placed before the own interval counts
  std::int64_t remindBeforeDays = 3;
  std::vector<Item> items;
};

[[nodiscard]] Loyalty readLoyalty(const Node& node, std::string_view currency,
                                  std::vector<Finding>& findings);
[[nodiscard]] Replenishment readReplenishment(const Node& node, std::vector<Finding>& findings);

}  // namespace alcove::config
