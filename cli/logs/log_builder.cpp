// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/logs/log_builder.hpp>
#include <cli/logs/rows_ahead.hpp>
#include <tuple>
#include <utility>

namespace alcove::logs {
namespace {

/// Longer than any id that a shop gives; what is longer is another column.
constexpr std::size_t longestId = 200;

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool before(const Row& a, const Row& b) {
  return std::tie(a.session, a.time) < std::tie(b.session, b.time);
}

}  // namespace

std::optional<std::string_view> LogBuilder::refusal(const Entry& entry) {
  if (entry.session.empty()) return "no session id";
  if (entry.item.empty()) return "no item id";
  if (entry.item.size() > longestId || entry.session.size() > longestId) return "an id is too long";
  if (hasControl(entry.item)) return "control character in the item id";
  return std::nullopt;
}

std::uint32_t LogBuilder::add(const Entry& entry) {
  if (!entry.time) log_.hasTime = false;
  log_.rows.push_back({.session = sessions_.number(entry.session),
                       .item = items_.number(entry.item),
                       .shopper = entry.shopper.empty() ? noShopper : shoppers_.number(entry.shopper),
                       .quantity = entry.quantity,
                       .time = entry.time.value_or(Instant{entry.position}),
                       .kind = entry.kind});
  return log_.rows.back().item;
}

void LogBuilder::dropRowsAhead(io::Report& report) {
  auto& rows = log_.rows;
  if (!log_.hasTime) return;
  const Instant last = lastMoment(rows);
  const auto isAhead = [last](const Row& row) { return row.time > last; };
  for (std::size_t f = 0; f < files_.size(); ++f) {
    const std::size_t end = f + 1 < files_.size() ? files_[f + 1].begin : rows.size();
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(files_[f].begin);
    const auto stop = rows.begin() + static_cast<std::ptrdiff_t>(end);
    const auto first = std::find_if(begin, stop, isAhead);
    if (first == stop) continue;
    report.notes.push_back({.file = files_[f].name,
                            .what = "has rows more than a year behind all others, left out",
                            .example = formatInstant(first->time),
                            .count = static_cast<std::size_t>(std::count_if(first, stop, isAhead))});
  }
  std::erase_if(rows, isAhead);
}

Log LogBuilder::finish(bool keepSessionIds) {
  auto& rows = log_.rows;
  if (!std::is_sorted(rows.begin(), rows.end(), before)) std::stable_sort(rows.begin(), rows.end(), before);
  for (Row& row : rows) {
    if (!log_.hasTime) row.time = {};
    log_.newest = std::max(log_.newest, row.time);
  }
  log_.items = items_.texts();
  log_.sessions = sessions_.size();
  log_.shoppers = shoppers_.size();
  if (keepSessionIds) log_.sessionIds = sessions_.texts();
  return std::move(log_);
}

void LogBuilder::dropEmptyRows(std::vector<Log::Seen>& seen) {
  auto& rows = log_.rows;
  std::erase_if(rows, [](const Row& row) { return row.quantity == 0; });
  io::Interner items;
  io::Interner sessions;
  io::Interner shoppers;
  std::vector<Log::Seen> kept;
  for (Row& row : rows) {
    const std::uint32_t old = std::exchange(row.item, items.number(items_.text(row.item)));
    row.session = sessions.number(sessions_.text(row.session));
    if (row.shopper != noShopper) row.shopper = shoppers.number(shoppers_.text(row.shopper));
    if (row.item == kept.size() && old < seen.size()) kept.push_back(std::move(seen[old]));
  }
  items_ = std::move(items);
  sessions_ = std::move(sessions);
  shoppers_ = std::move(shoppers);
  seen = std::move(kept);
}

}  // namespace alcove::logs
