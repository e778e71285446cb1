// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/plain_sum.hpp>
#include <cli/eval/replay.hpp>
#include <cli/site/pack.hpp>
#include <vector>

namespace alcove::eval {

/// The lists as a device reads them out of their shards.
[[nodiscard]] std::vector<std::vector<suggest::Neighbour>> shippedLists(
    const std::vector<site::PackedList>& lists);

/// The device's plain sum over the last distinct items, filled up with `popular` (best first) to the cutoff.
[[nodiscard]] Ranker plainRanker(const std::vector<std::vector<suggest::Neighbour>>& lists,
                                 const std::vector<std::uint32_t>& popular, std::size_t cutoff,
                                 const suggest::PlainSumOptions& options = {});

}  // namespace alcove::eval
