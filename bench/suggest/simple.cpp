// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <bench/suggest/scores.hpp>
#include <bench/suggest/simple.hpp>
#include <cmath>
#include <memory>

namespace alcove::bench {

eval::Ranker itemKnn(const Memory& memory, std::size_t cutoff) {
  auto scores = std::make_shared<tbb::enumerable_thread_specific<eval::ItemSums>>(memory.items());
  return [&memory, cutoff, scores](std::span<const std::uint32_t> seen) {
    eval::ItemSums& sums = scores->local();
    const auto known = std::find_if(seen.rbegin(), seen.rend(),
                                    [&memory](std::uint32_t item) { return item < memory.items(); });
    if (known != seen.rend()) {
      for (const std::uint32_t session : memory.holding(*known)) {
        for (const Memory::Entry& entry : memory.of(session)) {
          if (entry.item == *known) continue;
          // √(sessions with the known item) is the same for all.
          sums.add(entry.item, 1 / std::sqrt(static_cast<double>(memory.holding(entry.item).size())));
        }
      }
    }
    return takeBest(sums, cutoff, memory.popular());
  };
}

eval::Ranker popularity(const Memory& memory, std::size_t cutoff) {
  return [&memory, cutoff](std::span<const std::uint32_t>) {
    const auto& all = memory.popular();
    return std::vector<std::uint32_t>(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(cutoff, all.size())));
  };
}

}  // namespace alcove::bench
