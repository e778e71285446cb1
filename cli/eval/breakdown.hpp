// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cli/eval/metrics.hpp>
#include <cstdint>
#include <span>

namespace alcove::eval {

/// Items in four bands by the training sessions that hold them, from the rare to the popular: each band has a
/// quarter of all that was viewed, as far as ties allow.
class PopularityBands {
 public:
  static constexpr std::size_t count = 4;

  explicit PopularityBands(std::span<const std::uint32_t> sessionsWith);

  [[nodiscard]] std::size_t of(std::uint32_t sessionsWith) const;
  /// The most sessions with an item of each band but the last.
  [[nodiscard]] const std::array<std::uint32_t, count - 1>& upTo() const { return upTo_; }

 private:
  std::array<std::uint32_t, count - 1> upTo_{};
};

/// What a case is told apart by.
struct CaseKind {
  std::size_t seen;  ///< events of the session before the target
  bool again;        ///< the session has seen the target before
  std::size_t band;  ///< of the target's popularity; PopularityBands::count for one unknown to training
};

/// Ranking quality over all cases and over the kinds of them.
struct Breakdown {
  static constexpr std::array prefixes = {"1", "2", "3-5", "6+"};

  Metrics all;
  Metrics notYetSeen;                             ///< the cases whose target the session has not seen before
  Metrics again;                                  ///< the others
  std::array<Metrics, prefixes.size()> byPrefix;  ///< by events seen
  std::array<Metrics, PopularityBands::count + 1> byPopularity;  ///< the last: unknown to training

  void add(const CaseKind& kind, std::size_t rank);
  void add(const Breakdown& other);
};

}  // namespace alcove::eval
