// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/logs/recent_prices.hpp>
#include <cli/logs/supporters.hpp>
#include <string_view>

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
  struct Group {
    std::string_view price;
    std::size_t lines = 0;
    Supporters by;
  };
  std::vector<Group> groups;  // newest first
  const auto last = newest_.rbegin() + static_cast<std::ptrdiff_t>(newest);
  for (auto paid = newest_.rbegin(); paid != last; ++paid) {
    auto group = std::find_if(groups.begin(), groups.end(),
                              [paid](const Group& each) { return each.price == paid->price; });
    if (group == groups.end()) group = groups.insert(groups.end(), {.price = paid->price});
    ++group->lines;
    group->by.add({.session = paid->order, .shopper = paid->shopper}, support);
  }
  std::string_view best;
  std::size_t most = 0;
  for (const Group& group : groups) {
    if (group.lines <= most || !group.by.are(support, named)) continue;
    most = group.lines;
    best = group.price;
  }
  return std::string(best);
}

}  // namespace alcove::logs
