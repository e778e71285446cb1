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

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> last_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> byShopper_;
};

/// Distinct shoppers of each item.
[[nodiscard]] std::vector<std::uint32_t> itemSupport(const Sessions& sessions, const Postings& postings);

}  // namespace alcove::count
