// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace alcove::eval {

/// Sums by item, in the order in which the items came first: sums of sums repeat exactly. One a thread.
class ItemSums {
 public:
  explicit ItemSums(std::size_t items) : sums_(items, 0), held_(items, false) {}

  void add(std::uint32_t item, double value) {
    if (!held_[item]) items_.push_back(item);
    held_[item] = true;
    sums_[item] += value;
  }
  /// Makes a sum zero; an item that nobody knows has none.
  void drop(std::uint32_t item) {
    if (item < sums_.size()) sums_[item] = 0;
  }
  void clear() {
    for (const std::uint32_t item : items_) {
      sums_[item] = 0;
      held_[item] = false;
    }
    items_.clear();
  }

  [[nodiscard]] double of(std::uint32_t item) const { return sums_[item]; }
  [[nodiscard]] bool holds(std::uint32_t item) const { return held_[item]; }
  [[nodiscard]] std::span<const std::uint32_t> items() const { return items_; }

 private:
  std::vector<double> sums_;
  std::vector<bool> held_;
  std::vector<std::uint32_t> items_;
};

}  // namespace alcove::eval
