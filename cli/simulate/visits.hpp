// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <cli/logs/log.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::simulate {

/// A page that a shopper came to, and what was done just before it.
struct Step {
  std::vector<Event> done;
  std::string page;  ///< type
  std::string item;
  std::string category;
  std::vector<std::string> cart;  ///< oldest first
};

struct Visit {
  std::vector<Event> earlier;  ///< the shopper's sessions before, oldest first
  std::vector<Step> steps;
};

/// An item's category path, "" where the shop does not know the item.
using CategoryOf = std::function<std::string_view(const std::string& item)>;

/// The newest `most` sessions of a log, oldest first, as visits: the home page; before a product of another
/// category that category's page; each product's page; the cart after each addition; the thank-you page after
/// a purchase. Of a log that is `ofOrders` each line is a product that was looked at and put into the cart.
[[nodiscard]] std::vector<Visit> visitsOf(const logs::Log& log, bool ofOrders, std::size_t most,
                                          const CategoryOf& categoryOf);

}  // namespace alcove::simulate
