// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <alcove/suggest/features.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::fit {

/// A row a candidate, a column a feature.
using Inputs = Eigen::Matrix<float, Eigen::Dynamic, int(suggest::feature::count), Eigen::RowMajor>;

/// One case: the candidates of a prefix, best by the plain sum first, and which of them came next.
struct Example {
  Inputs candidates;
  Eigen::Index target;
};

/// The cases of some sessions whose target is among the candidates, at most `most`, evenly spread.
[[nodiscard]] std::vector<Example> rankerExamples(const eval::NeighbourLists& lists,
                                                  std::span<const std::uint8_t> popularity,
                                                  const eval::TestSessions& sessions, std::size_t most);

}  // namespace alcove::fit
