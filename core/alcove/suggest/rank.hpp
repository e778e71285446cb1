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
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, scored.size()));
  std::partial_sort(scored.begin(), scored.begin() + kept, scored.end(), better);
  scored.resize(static_cast<std::size_t>(kept));
}

}  // namespace alcove::suggest
