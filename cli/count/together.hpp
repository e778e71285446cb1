// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/count/sessions.hpp>

namespace alcove::count {

struct TogetherOptions {
  double shrink = 10;  ///< orders that stand against a pair: a few common ones are no proof
  std::size_t keep = 10;
  std::uint32_t support = 3;  ///< distinct shoppers behind every entry
};

/// Bought together: c_ij / (√(c_i · c_j) + shrink) over the orders, without the item itself.
[[nodiscard]] Lists togetherLists(const Sessions& orders, const Postings& postings,
                                  const TogetherOptions& options = {});

}  // namespace alcove::count
