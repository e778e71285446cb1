// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/plain_sum.hpp>
#include <algorithm>

namespace alcove::suggest {

template <typename ItemLess>
void rank(std::vector<Scored>& scored, std::size_t limit, ItemLess itemLess) {
  const auto better = [&itemLess](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : itemLess(a.item, b.item);
  };
  const std::size_t kept = std::min(limit, scored.size());
  Scored* const begin = scored.data();
  std::partial_sort(begin, begin + kept, begin + scored.size(), better);
  scored.resize(kept);
}

}  // namespace alcove::suggest
