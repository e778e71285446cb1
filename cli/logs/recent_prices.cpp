// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/logs/recent_prices.hpp>

namespace alcove::logs {

void RecentPrices::add(Instant time, std::string price) {
  if (newest_.size() == kept && time < newest_.front().first) return;
  const auto behind = std::upper_bound(newest_.begin(), newest_.end(), time,
                                       [](Instant at, const auto& entry) { return at < entry.first; });
  newest_.insert(behind, {time, std::move(price)});
  if (newest_.size() > kept) newest_.erase(newest_.begin());
}

std::string RecentPrices::usual() const {
  std::string best;
  std::ptrdiff_t most = 0;
  for (auto entry = newest_.rbegin(); entry != newest_.rend(); ++entry) {
    const auto times = std::count_if(newest_.begin(), newest_.end(),
                                     [&entry](const auto& other) { return other.second == entry->second; });
    if (times > most) {
      most = times;
      best = entry->second;
    }
  }
  return best;
}

}  // namespace alcove::logs
