// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>

namespace alcove::count {

struct SecondStepOptions {
  double weight = 1;     ///< of two steps against one
  std::size_t fan = 20;  ///< best entries followed in each step
  std::size_t keep = 50;
};

/// Adds to each list what the lists of its own entries hold: A + β · A · P, with P's rows the lists divided
/// by their sums. It rests on entries that have support, so it needs no gate of its own, and gives a short
/// list, the rule in a small shop, the rest of its 50 places. Entries that only this brought are marked as
/// without evidence of the pair.
[[nodiscard]] Lists addSecondStep(const Lists& lists, const SecondStepOptions& options = {});

}  // namespace alcove::count
