// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <cli/eval/cases.hpp>
#include <cli/eval/plain_ranker.hpp>

namespace alcove::fit {

/// A log cut in two by time, to choose by what ranks the newer part best.
struct HeldOut {
  count::Sessions older;       ///< the first 94 %
  eval::TestSessions newer;    ///< the others
  eval::TestSessions learned;  ///< of these the first four fifths, to learn from
  eval::TestSessions checked;  ///< and the last, to judge by what was learned
  eval::TestSessions some;     ///< up to 3,000 of both, evenly spread
};

[[nodiscard]] HeldOut holdOut(const count::Sessions& sessions);

[[nodiscard]] std::size_t casesOf(const eval::TestSessions& sessions);

/// Whether there are cases enough to choose by.
[[nodiscard]] bool isEnough(const HeldOut& split);

/// HR@20 + 2 · MRR@20 over the `some` sessions.
[[nodiscard]] double qualityOf(const HeldOut& split, const eval::Shipped& shipped);

}  // namespace alcove::fit
