// SPDX-License-Identifier: MIT
#pragma once

#include <bench/suggest/memory.hpp>
#include <cli/eval/replay.hpp>

namespace alcove::bench {

/// Cosine of the sessions that hold the last known item and each other one; clicks before it say nothing. The
/// memory must outlive the ranker.
[[nodiscard]] eval::Ranker itemKnn(const Memory& memory, std::size_t cutoff);

/// The items of most sessions, whatever was seen.
[[nodiscard]] eval::Ranker popularity(const Memory& memory, std::size_t cutoff);

}  // namespace alcove::bench
