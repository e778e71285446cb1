// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/fit/encoder.hpp>

namespace alcove::fit {

struct DistillOptions {
  std::size_t first = 60;   ///< best entries followed in the first step through the counted lists
  std::size_t second = 40;  ///< and in the second
  std::size_t floor = 150;  ///< the candidate of this rank is the zero of the scale
  std::size_t keep = 100;
};

/// For each item the items that its vector points at, best first: e_i · e_j / |e_j| above that of the
/// candidate of rank `floor`. Ranking by a session's vector is linear in its items, so lists lose nothing of
/// it. Candidates are two steps away through `paths`, the item itself included, and only such as `allowed`.
[[nodiscard]] count::Lists distill(const WideVectors& vectors, const count::Lists& paths,
                                   const std::vector<bool>& allowed, const DistillOptions& options = {});

}  // namespace alcove::fit
