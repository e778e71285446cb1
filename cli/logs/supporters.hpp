// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cli/logs/log.hpp>
#include <vector>

namespace alcove::logs {

/// Whether enough people share a value: a name of an item, a price. Counts distinct shoppers, and distinct
/// orders for logs that name none; no more of either than matter.
class Supporters {
 public:
  void add(const Row& row, std::size_t enough) {
    if (row.shopper != noShopper) keep(shoppers_, row.shopper, enough);
    keep(orders_, row.session, enough);
  }
  [[nodiscard]] bool are(std::size_t enough, bool named) const {
    return (named ? shoppers_ : orders_).size() >= enough;
  }

 private:
  static void keep(std::vector<std::uint32_t>& known, std::uint32_t who, std::size_t enough) {
    if (known.size() < enough && std::find(known.begin(), known.end(), who) == known.end())
      known.push_back(who);
  }

  std::vector<std::uint32_t> shoppers_;
  std::vector<std::uint32_t> orders_;
};

}  // namespace alcove::logs
