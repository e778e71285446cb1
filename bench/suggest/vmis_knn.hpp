// SPDX-License-Identifier: MIT
#pragma once

#include <bench/suggest/memory.hpp>
#include <cli/eval/replay.hpp>

namespace alcove::bench {

/// VMIS-kNN (Kersbergen, Sprangers, Schelter: Serenade: Low-Latency Session-Based Recommendation in
/// e-Commerce at Scale, SIGMOD 2022).
struct VmisKnnOptions {
  std::size_t k = 500;        ///< neighbours
  std::size_t sample = 1500;  ///< m: latest sessions that share an item
  std::size_t clicks = 3;     ///< of the session that goes on, the last ones
  bool current = false;       ///< whether the item at hand may be suggested; Serenade leaves it out
};

/// The memory must outlive the ranker.
[[nodiscard]] eval::Ranker vmisKnn(const Memory& memory, const VmisKnnOptions& options, std::size_t cutoff);

}  // namespace alcove::bench
