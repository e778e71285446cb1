// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/recent.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace alcove::fit {

/// How far related lists go beyond counted pairs.
enum class Learning : std::uint8_t {
  none,      ///< counted pairs and two steps of them
  standard,  ///< with vectors and a re-ranker, where the log is large enough for them to help
  strict,    ///< the same, learned from supported steps only
};

/// The lists as a device reads them, from those that were made.
using ReadLists = std::function<eval::NeighbourLists(const count::Lists&)>;
[[nodiscard]] eval::NeighbourLists asShipped(const count::Lists& lists);

/// The recipe of related lists; `bench/run ablation` shows what each part does.
struct RelatedOptions {
  count::RecentOptions counting;
  std::size_t spare = 1;  ///< finished lists are this many times as long as those that ship
  Learning learning = Learning::standard;
  double secondStep = 1;     ///< weight of two steps through the counts against one; 0 leaves them out
  std::size_t encoders = 2;  ///< from different seeds, side by side: what each gets wrong differs
  std::vector<double> shares = {0, 0.5, 1};  ///< weights of vectors that are tried
  ReadLists read = asShipped;                ///< what a re-ranker learns from
};

/// What related lists are, and how they came about.
struct Related {
  count::Lists lists;
  std::vector<std::uint8_t> popularity;  ///< 0 to 15 by item, 0 without support
  std::vector<float> ranker;             ///< empty: the plain sum ranks better, or as well
  double self = 0;                       ///< weight of an item's own entry
  double learnedShare = 0;               ///< weight of what vectors say; 0: they did not help
  bool isTooSmall = false;               ///< the log, to learn from: nothing was tried
  std::vector<std::string> trials;       ///< one line each: what was tried on the log's own last sessions
};

/// The whole way from sessions to related lists: options chosen, and vectors and re-ranker kept or left out,
/// by how lists from the first 94 % of the sessions rank the next item in the others; then lists from all.
[[nodiscard]] Related relate(const count::Sessions& sessions, std::size_t items,
                             const RelatedOptions& options);

}  // namespace alcove::fit
