// SPDX-License-Identifier: MIT
#pragma once

#include <bench/suggest/memory.hpp>
#include <cli/eval/replay.hpp>

namespace alcove::bench {

enum class Similarity : std::uint8_t { cosine, vector };

/// STAN (Garg, Gupta, Malhotra, Vig, Shroff: Sequence and Time Aware Neighborhood for Session-based
/// Recommendations, SIGIR 2019) with the additions of VSTAN (Ludewig, Mauro, Latifi, Jannach: Empirical
/// analysis of session-based recommendation algorithms, 2020): rare items and late matches count more. A
/// factor of 0 leaves its part out.
struct VstanOptions {
  std::size_t k = 500;
  std::size_t sample = 5000;  ///< latest sessions that share an item
  Similarity similarity = Similarity::cosine;
  double clickDecay = 3.62;     ///< λ1: weight exp(−clicks back / λ) of a shared item
  double ageDecayDays = 40;     ///< λ2: factor exp(−age / λ) of a neighbour
  double distanceDecay = 3.62;  ///< λ3: factor exp(−distance / λ) from the neighbour's last shared item
  double matchDecay = 3.62;     ///< factor exp(−clicks back / λ) by the last shared item
  double idfWeight = 5;         ///< c in 1 + c · idf
  bool current = true;          ///< whether the item at hand may be suggested
};

/// The memory must outlive the ranker.
[[nodiscard]] eval::Ranker vstan(const Memory& memory, const VstanOptions& options, std::size_t cutoff);

}  // namespace alcove::bench
