// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/sessions.hpp>

namespace alcove::count {
namespace {

/// Rows of one session in the log.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};

std::vector<Stretch> stretches(const logs::Log& log) {
  std::vector<Stretch> found;
  for (std::size_t row = 0; row < log.rows.size(); ++row) {
    if (row == 0 || log.rows[row].session != log.rows[row - 1].session) found.push_back({row, row});
    found.back().end = row + 1;
  }
  if (log.hasTime) {
    std::stable_sort(found.begin(), found.end(), [&log](const Stretch& a, const Stretch& b) {
      return log.rows[a.end - 1].time < log.rows[b.end - 1].time;
    });
  }
  return found;
}

/// Appends the rows that count. A cart event right after the view of the same item is the same interest, not
/// a repeat.
Session collect(const logs::Log& log, const Stretch& stretch, std::span<const std::uint32_t> numbers,
                const SessionOptions& options, Sessions& into) {
  Session session{.begin = static_cast<std::uint32_t>(into.items.size())};
  EventKind last = EventKind::hideItem;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    const logs::Row& row = log.rows[i];
    const std::uint32_t item = numbers[row.item];
    if (session.shopper == logs::noShopper) session.shopper = row.shopper;
    if (item == noItem ||
        std::find(options.kinds.begin(), options.kinds.end(), row.kind) == options.kinds.end())
      continue;
    const bool same = into.items.size() > session.begin && into.items.back() == item;
    if (!same || row.kind == last) into.items.push_back(item);
    last = row.kind;
  }
  session.end = static_cast<std::uint32_t>(into.items.size());
  if (session.end - session.begin > options.maxRows) {
    into.items.erase(into.items.begin() + session.begin, into.items.end() - options.maxRows);
    session.end = session.begin + options.maxRows;
    ++into.cut;
  }
  return session;
}

}  // namespace

Sessions collectSessions(const logs::Log& log, std::span<const std::uint32_t> numbers,
                         const SessionOptions& options) {
  Sessions sessions{.named = log.shoppers > 0, .ordered = options.ordered};
  const std::vector<Stretch> found = stretches(log);
  const Instant newest = log.hasTime && !found.empty() ? log.rows[found.back().end - 1].time : Instant{};
  for (std::size_t s = 0; s < found.size(); ++s) {
    Session session = collect(log, found[s], numbers, options, sessions);
    if (session.begin == session.end) continue;
    session.ageDays = log.hasTime
                          ? static_cast<double>(newest.ms - log.rows[found[s].end - 1].time.ms) / msPerDay
                          : static_cast<double>(found.size() - 1 - s) * options.spanDays /
                                static_cast<double>(found.size());
    if (!sessions.named) session.shopper = static_cast<std::uint32_t>(sessions.all.size());
    sessions.all.push_back(session);
  }
  return sessions;
}

Postings::Postings(const Sessions& sessions, std::size_t items) : starts_(items + 1) {
  std::vector<std::uint32_t> last(items, static_cast<std::uint32_t>(-1));
  const auto eachOnce = [&](auto&& take) {
    std::fill(last.begin(), last.end(), static_cast<std::uint32_t>(-1));
    for (std::uint32_t s = 0; s < sessions.all.size(); ++s) {
      for (const std::uint32_t item : sessions.of(sessions.all[s])) {
        if (last[item] == s) continue;
        last[item] = s;
        take(item, s);
      }
    }
  };
  eachOnce([this](std::uint32_t item, std::uint32_t) { ++starts_[item + 1]; });
  for (std::size_t i = 0; i < items; ++i) starts_[i + 1] += starts_[i];
  sessions_.resize(starts_[items]);
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  eachOnce([&](std::uint32_t item, std::uint32_t s) { sessions_[next[item]++] = s; });
}

}  // namespace alcove::count
