// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/plain_sum.hpp>
#include <cli/fit/related.hpp>
#include <vector>

namespace alcove::bench {

/// The recipe, or the recipe without one of its parts.
struct Variant {
  const char* name;
  fit::RelatedOptions recipe;
  suggest::PlainSumOptions scoring;
  std::size_t seeds = suggest::seedLimit;
  bool reranks = true;
  bool sameLists = false;  ///< as the variant before: only the ranking differs
  bool matters = false;    ///< where time is short, these are enough
};

/// The whole recipe comes first.
[[nodiscard]] std::vector<Variant> variants();

}  // namespace alcove::bench
