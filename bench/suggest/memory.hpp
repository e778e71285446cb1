// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <span>
#include <vector>

namespace alcove::bench {

/// What a live neighbour method keeps: past sessions, and for each item the sessions that hold it.
/// The sessions given must outlive it.
class Memory {
 public:
  /// A distinct item of a session.
  struct Entry {
    std::uint32_t item;
    std::uint32_t position;  ///< the last one in the session, from 1
  };

  Memory(const count::Sessions& sessions, std::size_t items);

  [[nodiscard]] std::size_t items() const { return idf_.size(); }
  [[nodiscard]] std::size_t sessions() const { return ageDays_.size(); }
  /// Oldest first.
  [[nodiscard]] std::span<const std::uint32_t> holding(std::uint32_t item) const {
    return postings_.of(item);
  }
  [[nodiscard]] std::span<const Entry> of(std::uint32_t session) const {
    return {entries_.data() + starts_[session], entries_.data() + starts_[session + 1]};
  }
  /// Before the newest session.
  [[nodiscard]] double ageDays(std::uint32_t session) const { return ageDays_[session]; }
  /// ln(sessions / sessions with the item); 0 for an item that no session holds.
  [[nodiscard]] double idf(std::uint32_t item) const { return idf_[item]; }
  /// All items, those of most sessions first, ties by number.
  [[nodiscard]] const std::vector<std::uint32_t>& popular() const { return popular_; }

 private:
  count::Postings postings_;
  std::vector<std::size_t> starts_ = {0};
  std::vector<Entry> entries_;
  std::vector<double> ageDays_;
  std::vector<double> idf_;
  std::vector<std::uint32_t> popular_;
};

}  // namespace alcove::bench
