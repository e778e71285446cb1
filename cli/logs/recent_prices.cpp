// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/logs/recent_prices.hpp>
#include <cli/logs/supporters.hpp>

namespace alcove::logs {
namespace {

constexpr std::size_t usualLines = 15;

/// Where the last lines tell nothing, these do.
std::size_t mostLines(std::size_t support) {
  return std::max<std::size_t>(60, support * 4);
}

}  // namespace

void RecentPrices::add(const Row& row, std::string price, std::size_t support) {
  const bool full = newest_.size() == mostLines(support);
  if (full && row.time < newest_.front().time) return;
  if (full) newest_.erase(newest_.begin());
  const auto behind = std::upper_bound(newest_.begin(), newest_.end(), row.time,
                                       [](Instant at, const Paid& paid) { return at < paid.time; });
  newest_.insert(behind, {row.time, std::move(price), row.shopper, row.session});
}

std::string RecentPrices::usual(std::size_t support, bool named) const {
  const std::string lately = usualOf(std::min(usualLines, newest_.size()), support, named);
  return lately.empty() ? usualOf(newest_.size(), support, named) : lately;
}

std::string RecentPrices::usualOf(std::size_t newest, std::size_t support, bool named) const {
  std::string best;
  std::size_t most = 0;
  const auto last = newest_.rbegin() + static_cast<std::ptrdiff_t>(newest);
  for (auto paid = newest_.rbegin(); paid != last; ++paid) {
    std::size_t times = 0;
    Supporters supporters;
    for (auto other = newest_.rbegin(); other != last; ++other) {
      if (other->price != paid->price) continue;
      ++times;
      supporters.add({.session = other->order, .shopper = other->shopper}, support);
    }
    if (times > most && supporters.are(support, named)) {
      most = times;
      best = paid->price;
    }
  }
  return best;
}

}  // namespace alcove::logs
