// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/recent.hpp>
#include <cli/fit/held_out.hpp>

namespace alcove::fit {

/// How much an item's own entry should weigh, the tendency to come back to it, differs between shops more
/// than anything else about their lists (MRR@20 .34 against .24 in one where shoppers seldom do). Chosen from
/// five weights: lists from the older sessions rank the next item in the newer ones, and the weight with the
/// best HR@20 + 2 · MRR@20 wins. The given one stays where the log is too small to tell.
[[nodiscard]] double tuneSelf(const HeldOut& split, std::size_t items, const count::RecentOptions& options);

}  // namespace alcove::fit
