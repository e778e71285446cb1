// SPDX-License-Identifier: MIT
#pragma once

#include <bench/beyond/cases.hpp>
#include <cli/eval/bootstrap.hpp>

namespace alcove::bench {

/// What a second re-ranker makes of the first one's scores, its inputs and some more: a small network beside
/// what ships, learned on four fifths of the sessions and judged on the other, five times over. `more` has a
/// matrix a case; empty: the known inputs alone. One unit a session: cases, hits and reciprocal ranks at 20.
[[nodiscard]] std::vector<eval::Unit> crossFitted(const std::vector<Case>& cases,
                                                  const std::vector<Columns>& more, std::uint64_t seed);

/// The same of what ships.
[[nodiscard]] std::vector<eval::Unit> asShipped(const std::vector<Case>& cases);

}  // namespace alcove::bench
