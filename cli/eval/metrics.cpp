// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/metrics.hpp>
#include <cmath>

namespace alcove::eval {

void Metrics::add(std::size_t rank) {
  ++cases;
  if (rank == 0) return;
  hits += 1;
  reciprocal += 1 / static_cast<double>(rank);
  discounted += 1 / std::log2(static_cast<double>(rank) + 1);
}

void Metrics::add(const Metrics& other) {
  cases += other.cases;
  hits += other.hits;
  reciprocal += other.reciprocal;
  discounted += other.discounted;
}

std::size_t rankOf(std::uint32_t target, std::span<const std::uint32_t> ranking) {
  const auto at = std::find(ranking.begin(), ranking.end(), target);
  return at == ranking.end() ? 0 : static_cast<std::size_t>(at - ranking.begin()) + 1;
}

}  // namespace alcove::eval
