// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>

namespace alcove::suggest {

/// What the re-ranker knows of a candidate. A and B are its counted and its learned weight in a seed's list.
namespace feature {
enum : std::size_t {
  counted,      ///< decayed sum of A
  learned,      ///< decayed sum of B
  countedRoot,  ///< square roots of these two
  learnedRoot,
  countedWhole,  ///< sums without decay
  learnedWhole,
  countedByNewest,  ///< A, B and 1 / (1 + rank) in the newest seed's list, then in the second newest's
  learnedByNewest,
  rankByNewest,
  countedBySecond,
  learnedBySecond,
  rankBySecond,
  countedByOlder,  ///< largest A and B in the other lists
  learnedByOlder,
  share,     ///< of the seeds' lists, those that hold it
  ranks,     ///< decayed sum of 1 / (1 + .2 · rank)
  isNewest,  ///< the candidate is this seed
  isSecond,
  isThird,
  isOlder,
  times,       ///< root of how often it is in the session
  oneSeed,     ///< the session knows a single item
  length,      ///< root of the events that the seeds reach back
  popularity,  ///< 0 to 15
  count,
};
}  // namespace feature

using Features = std::array<double, feature::count>;

}  // namespace alcove::suggest
