// SPDX-License-Identifier: MIT
#include <alcove/base/wildcard.hpp>
#include <alcove/privacy/keep.hpp>
#include <algorithm>

namespace alcove::privacy {
namespace {

/// A page in a loop must not flush the history: more than this many events in ten seconds are no shopper's.
constexpr std::size_t burst = 1000;
constexpr std::int64_t burstMs = 10'000;

/// 2020-01-01: a clock that says less has not been set.
constexpr Instant firstTime = {1'577'836'800'000};

bool matchesAny(std::string_view text, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [text](const std::string& pattern) { return fitsWildcard(text, pattern); });
}

}  // namespace

std::optional<std::string_view> refused(const Event& event, std::string_view path,
                                        std::span<const Event> history, const config::Config& config) {
  if (!path.empty() && matchesAny(path, config.capture.ignorePaths)) return "ignored-path";
  const auto& never = config.privacy.neverStore;
  if (!event.category.empty() && matchesAny(event.category, never)) return "never-store";
  for (const Event::Line& line : event.lines) {
    if (matchesAny(line.item, never)) return "never-store";
  }
  if (history.size() >= burst) {
    const std::int64_t since = event.time.ms - history[history.size() - burst].time.ms;
    if (since >= 0 && since < burstMs) return "rate";
  }
  return std::nullopt;
}

Instant confirmed(std::span<const Event> history, Instant now, Instant builtAt) {
  Instant latest = std::min(builtAt, now);
  for (const Event& event : history) {
    if (event.time.ms <= now.ms - msPerDay) latest = std::max(latest, event.time);
  }
  return latest;
}

std::size_t overdue(std::span<const Event> history, Instant at, Instant now, const config::History& limits) {
  const std::int64_t keepMs = limits.keepDays * msPerDay;
  std::size_t count = 0;
  std::size_t senseless = 0;  // events at the end that no clock could ever make too old
  int lead = 0;               // by how many those too old are in the majority since `count`
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Instant time = history[i].time;
    ++senseless;
    if (time < firstTime || time.ms > now.ms + keepMs) continue;
    senseless = 0;
    if (time > now) continue;
    lead += time.ms < at.ms - keepMs ? 1 : -1;
    if (lead <= 0) continue;
    count = i + 1;
    lead = 0;
  }
  if (count > 0 && count + senseless == history.size()) count = history.size();
  const auto most = static_cast<std::size_t>(limits.maxEvents);
  return std::max(count, history.size() > most ? history.size() - most : 0);
}

}  // namespace alcove::privacy
