// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/count/sessions.hpp>

namespace alcove::count {

struct TogetherOptions {
  double shrink =
      3;  ///< whole orders by which every pair is taken for chance: a few common ones are no proof
  std::size_t keep = 10;
  std::uint32_t support = 3;  ///< distinct shoppers behind every entry
};

/// Bought together: lift, shrunk. With w = Σ 1 / (lines − 1) over the orders that hold both items (Newman
/// 2001: among a hundred lines a pair says little) and e = c_i · c_j / lines of all orders, what chance would
/// give, an entry weighs (w + shrink) / (e + shrink): the mean lift that a Gamma prior around 1 leaves
/// (DuMouchel 1999). Only what is above chance is an entry; never the item itself.
[[nodiscard]] Lists togetherLists(const Sessions& orders, const Postings& postings,
                                  const TogetherOptions& options = {});

}  // namespace alcove::count
