// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::count {

/// Counts the distinct shoppers behind pairs, for one left item at a time. One a thread.
class SupportCounter {
 public:
  explicit SupportCounter(std::size_t items) : counts_(items), last_(items, logs::noShopper) {}

  /// Counts every item of the sessions, the left one too.
  void count(const Sessions& sessions, std::span<const std::uint32_t> postings);
  [[nodiscard]] std::uint32_t of(std::uint32_t item) const { return counts_[item]; }
  void clear();
  /// The items that were counted, in no particular order.
  [[nodiscard]] std::span<const std::uint32_t> touched() const { return touched_; }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> last_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> byShopper_;
};

/// The pairs of items that at least `least` distinct shoppers had both of.
class SupportedPairs {
 public:
  SupportedPairs(const Sessions& sessions, const Postings& postings, std::uint32_t least);
  [[nodiscard]] bool has(std::uint32_t left, std::uint32_t right) const;

 private:
  std::vector<std::vector<std::uint32_t>> partners_;  ///< of each item, sorted
};

/// Distinct shoppers of each item.
[[nodiscard]] std::vector<std::uint32_t> itemSupport(const Sessions& sessions, const Postings& postings);

}  // namespace alcove::count
