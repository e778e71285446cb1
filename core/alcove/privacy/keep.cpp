// SPDX-License-Identifier: MIT
#include <alcove/base/wildcard.hpp>
#include <alcove/privacy/keep.hpp>
#include <algorithm>

namespace alcove::privacy {
namespace {

/// A page in a loop must not flush the history: more than this many events in ten seconds are no shopper's.
constexpr std::size_t burst = 1000;
constexpr std::int64_t burstMs = 10'000;

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

std::size_t overdue(std::span<const Event> history, Instant now, const config::History& limits) {
  const std::int64_t oldest = now.ms - limits.keepDays * msPerDay;
  const auto firstKept = std::find_if(history.begin(), history.end(),
                                      [oldest](const Event& event) { return event.time.ms >= oldest; });
  const auto tooOld = static_cast<std::size_t>(firstKept - history.begin());
  const auto most = static_cast<std::size_t>(limits.maxEvents);
  return std::max(tooOld, history.size() > most ? history.size() - most : 0);
}

}  // namespace alcove::privacy
