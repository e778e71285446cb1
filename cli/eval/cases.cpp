// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/cases.hpp>

namespace alcove::eval {

TestSessions testSessions(const logs::Log& log, const count::Items& items) {
  const std::vector<std::uint32_t> numbers = count::renumber(log, items);
  TestSessions sessions;
  for (std::uint32_t row = 0; row < log.rows.size(); ++row) {
    const std::uint32_t session = log.rows[row].session;
    if (sessions.ranges.empty() || sessions.ranges.back().session != session)
      sessions.ranges.push_back({session, row, row});
    sessions.ranges.back().end = row + 1;
    sessions.items.push_back(numbers[log.rows[row].item]);
    sessions.own.push_back(log.rows[row].item);
  }
  return sessions;
}

bool TestSessions::isAgain(const Range& range, std::size_t event) const {
  const auto begin = (own.empty() ? items : own).begin() + range.begin;
  const auto target = begin + static_cast<std::ptrdiff_t>(event);
  return std::find(begin, target, *target) != target;
}

}  // namespace alcove::eval
