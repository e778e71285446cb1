// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <cstdint>
#include <vector>

namespace alcove::test {

/// A past session as a test writes it; the oldest comes first.
struct Past {
  double ageDays;
  std::vector<std::uint32_t> items;
};

inline count::Sessions sessionsOf(const std::vector<Past>& past) {
  count::Sessions sessions;
  for (const Past& each : past) {
    count::Session session{.begin = static_cast<std::uint32_t>(sessions.items.size()),
                           .ageDays = each.ageDays};
    sessions.items.insert(sessions.items.end(), each.items.begin(), each.items.end());
    session.end = static_cast<std::uint32_t>(sessions.items.size());
    sessions.all.push_back(session);
  }
  return sessions;
}

}  // namespace alcove::test
