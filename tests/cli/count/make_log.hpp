// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cli/count/items.hpp>
#include <cli/logs/log.hpp>
#include <map>
#include <string>
#include <vector>

namespace alcove::test {

/// A row as a test writes it; no shopper is a guest. Rows of one session stand together, in order.
struct LogRow {
  std::uint32_t session;
  std::string shopper;
  std::string item;
  double day = 1;
  EventKind kind = EventKind::viewItem;
};

inline logs::Log makeLog(const std::vector<LogRow>& rows, bool hasTime = true) {
  logs::Log log{.hasTime = hasTime};
  std::map<std::string, std::uint32_t> items;
  std::map<std::string, std::uint32_t> shoppers;
  for (const LogRow& row : rows) {
    const auto [item, isNew] = items.emplace(row.item, static_cast<std::uint32_t>(items.size()));
    if (isNew) log.items.push_back(row.item);
    logs::Row made{.session = row.session, .item = item->second, .kind = row.kind};
    made.time.ms = static_cast<std::int64_t>(row.day * static_cast<double>(msPerDay));
    if (!row.shopper.empty()) {
      made.shopper = shoppers.emplace(row.shopper, static_cast<std::uint32_t>(shoppers.size())).first->second;
    }
    log.newest = std::max(log.newest, made.time);
    log.sessions = std::max(log.sessions, row.session + 1);
    log.rows.push_back(made);
  }
  log.shoppers = static_cast<std::uint32_t>(shoppers.size());
  return log;
}

}  // namespace alcove::test
