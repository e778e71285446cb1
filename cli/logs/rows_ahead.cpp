// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/logs/rows_ahead.hpp>

namespace alcove::logs {

Instant lastMoment(std::span<const Row> rows) {
  constexpr std::int64_t gap = 366 * msPerDay;
  std::vector<std::int64_t> times;
  times.reserve(rows.size());
  for (const Row& row : rows) times.push_back(row.time.ms);
  if (times.empty()) return {};
  const auto suspects = static_cast<std::ptrdiff_t>(times.size() / 100);
  const auto first = times.end() - suspects - 1;  // the newest that is certainly not one of them
  std::nth_element(times.begin(), first, times.end());
  std::sort(first, times.end());
  const auto jump = std::adjacent_find(
      first, times.end(), [](std::int64_t before, std::int64_t after) { return after - before > gap; });
  return {jump == times.end() ? times.back() : *jump};
}

}  // namespace alcove::logs
