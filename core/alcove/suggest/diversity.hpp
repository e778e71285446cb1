// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/candidates.hpp>
#include <cstddef>
#include <vector>

namespace alcove::suggest {

struct DiversityOptions {
  double weight = 0.1;             ///< what a wholly repeated category costs, in shares of the best score
  std::size_t maxPerCategory = 0;  ///< 0: no cap
};

/// Maximal marginal relevance (Carbonell and Goldstein, 1998) with "same category" as likeness: orders the
/// candidates so that each next one has the best score less what its category already has of the slate.
/// `chosen` stands before them. At most `count` are returned; none of a category beyond the cap.
[[nodiscard]] std::vector<Candidate> diversify(std::vector<Candidate> candidates,
                                               const std::vector<Candidate>& chosen, std::size_t count,
                                               const Shelf& shelf, const DiversityOptions& options);

}  // namespace alcove::suggest
