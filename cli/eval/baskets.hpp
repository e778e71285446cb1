// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/instant.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace alcove::eval {

struct Basket {
  std::vector<std::uint32_t> items;  ///< distinct, ascending
  Instant time;
};

struct Customer {
  std::vector<Basket> history;      ///< oldest first
  std::vector<std::uint32_t> next;  ///< items to be foretold, distinct, ascending; empty where nothing is
};

/// Customers in the order of their names, items by number in the order of their ids.
struct Purchases {
  std::size_t items = 0;  ///< numbers below it were bought in some history
  std::vector<Customer> customers;
  bool hasTime = false;
  Instant now;  ///< when the foretelling is done, where there is time
};

/// `history`: user_id, basket_no, item_id; `next`: user_id, item_id, the basket that follows. Users without
/// history are left out; items that no history holds have numbers from Purchases::items on.
[[nodiscard]] Result<Purchases> readBaskets(const std::filesystem::path& history,
                                            const std::filesystem::path& next, io::Report& report);

/// Orders of named customers: those before `from` are history, the first one from then on and before `until`
/// is next.
[[nodiscard]] Purchases purchasesOf(const logs::Log& orders, Instant from, std::optional<Instant> until);

/// The same with each customer's last basket of history as the one to be foretold.
[[nodiscard]] Purchases lastBasketsOf(const Purchases& purchases);

}  // namespace alcove::eval
