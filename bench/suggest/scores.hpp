// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace alcove::bench {

/// Sums up scores of items. One a thread.
class Scores {
 public:
  explicit Scores(std::size_t items) : sums_(items, 0), held_(items, false) {}

  void add(std::uint32_t item, double score) {
    if (!held_[item]) touched_.push_back(item);
    held_[item] = true;
    sums_[item] += score;
  }
  /// Takes an item out; one that nobody knows is not in.
  void drop(std::uint32_t item) {
    if (item < sums_.size()) sums_[item] = 0;
  }

  /// The items of positive score, best first, ties by number, filled up with `popular` to the cutoff; then
  /// all is zero again.
  [[nodiscard]] std::vector<std::uint32_t> take(std::size_t cutoff, std::span<const std::uint32_t> popular);

 private:
  std::vector<double> sums_;
  std::vector<bool> held_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace alcove::bench
