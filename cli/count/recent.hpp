// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/count/sessions.hpp>

namespace alcove::count {

/// How the sessions around an item become its list. The defaults are for view logs, chosen on the last 6 % of
/// the training sessions of three public logs (docs/decisions.md).
struct RecentOptions {
  std::size_t sessions = 150;  ///< of each item, the last ones: bounds the work and keeps lists fresh
  double tauDays = 80;         ///< weight exp(−age / τ) of a session
  double lambda = 2;           ///< weight exp(−distance / λ) of a position
  double before = 0.7;         ///< factor for what came before the item: shoppers go on, seldom back
  double idfWeight = 20;       ///< c in 1 + c · ln(sessions / sessions with j): rare company says more
  double lengthPower = 0.25;   ///< a session's weight is divided by its length to this power
  double normPower = 0.7;  ///< a list is divided by its sum to this power: 0 favours the popular, 1 the rare
  double self = 0.3;       ///< factor for the item's own entry, the tendency to come back; 0 leaves it out
  std::size_t keep = 50;
  std::uint32_t support = 3;  ///< distinct shoppers behind every entry
};

/// For baskets: all lines at one time, long ones say less.
[[nodiscard]] constexpr RecentOptions basketOptions() {
  return {.sessions = 1000, .tauDays = 200, .idfWeight = 1, .lengthPower = 0.5, .normPower = 0.5, .self = 0};
}

/// For each item i: A_ij = Σ over its last sessions of weight(session) · weight(distance) · (1 + c · idf_j),
/// divided by (Σ_j A_ij)^normPower, of all j with support; best first. Items are independent of one another,
/// so threads change nothing.
[[nodiscard]] Lists recentLists(const Sessions& sessions, const Postings& postings,
                                const RecentOptions& options);

}  // namespace alcove::count
