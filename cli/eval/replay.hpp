// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/bootstrap.hpp>
#include <cli/eval/breakdown.hpp>
#include <cli/eval/cases.hpp>
#include <functional>
#include <span>
#include <vector>

namespace alcove::eval {

/// Ranks items for what a session has seen so far (oldest first), best first, none twice.
using Ranker = std::function<std::vector<std::uint32_t>(std::span<const std::uint32_t> seen)>;

struct Replay : Breakdown {
  double microsecondsPerCall = 0;       ///< of the ranker, on one thread
  std::vector<std::uint32_t> shown;     ///< places of each item in all rankings
  std::vector<Unit> sessions;           ///< what each session adds to `all`: hits, reciprocal, discounted
  std::vector<Unit> notYetSeenOf;       ///< the same for `notYetSeen`
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
