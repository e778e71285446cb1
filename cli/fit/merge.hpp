// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>

namespace alcove::fit {

/// Puts learned weights beside the counted ones, `share` times as heavy by the medians of the lists' largest
/// weights, and keeps the `keep` strongest entries. What only vectors brought is marked as derived.
[[nodiscard]] count::Lists merge(const count::Lists& counted, const count::Lists& learned, double share,
                                 std::size_t keep);

}  // namespace alcove::fit
