// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/items.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::eval {

/// The sessions of a test log, whole: every prefix of each is a case whose target is the event that follows.
struct TestSessions {
  struct Range {
    std::uint32_t session;  ///< number in the log
    std::uint32_t begin;
    std::uint32_t end;
  };
  std::vector<Range> ranges;
  std::vector<std::uint32_t> items;  ///< by training number, noItem for one that training did not hold
  std::vector<std::uint32_t> own;    ///< by the test log's number; empty where training holds all items

  [[nodiscard]] std::span<const std::uint32_t> of(const Range& range) const {
    return {items.data() + range.begin, items.data() + range.end};
  }
  /// Whether a session's event is about an item that the session has seen before, known to training or not.
  [[nodiscard]] bool isAgain(const Range& range, std::size_t event) const;
};

[[nodiscard]] TestSessions testSessions(const logs::Log& log, const count::Items& items);

}  // namespace alcove::eval
