// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/cases.hpp>
#include <cli/eval/metrics.hpp>
#include <functional>
#include <span>
#include <vector>

namespace alcove::eval {

/// Ranks items for what a session has seen so far (oldest first), best first, none twice.
using Ranker = std::function<std::vector<std::uint32_t>(std::span<const std::uint32_t> seen)>;

struct Replay {
  Metrics all;
  Metrics notYetSeen;                   ///< the cases whose target the session has not seen before
  double coverage = 0;                  ///< share of the items that some ranking holds
  double popularityBias = 0;            ///< mean popularity of what is ranked, 1 for the most popular item
  double microsecondsPerCall = 0;       ///< of the ranker, on one thread
  std::vector<std::uint32_t> rankings;  ///< of every case in order, `width` each, where they were asked for
};

struct ReplayOptions {
  std::size_t cutoff = 20;
  bool keepRankings = false;  ///< filled with noItem behind a ranking's end
};

/// Every prefix of every session through the ranker. `popularity` by item number.
[[nodiscard]] Replay replay(const TestSessions& sessions, const Ranker& ranker,
                            std::span<const std::uint32_t> popularity, const ReplayOptions& options);

}  // namespace alcove::eval
