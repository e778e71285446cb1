// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alcove::bench {

/// A made-up shop, the same at every run: what a page hands to the engine.
struct Site {
  std::string manifest;
  std::vector<std::pair<std::string, std::string>> shards;  ///< path, unpacked bytes; one an item
  std::vector<std::string> items;
};

/// Items with lists of `listLength` entries, the first 24 of them with cards; one placement of three has
/// rules.
[[nodiscard]] Site makeSite(std::size_t items, std::size_t listLength, std::size_t ruleCount);

/// A log of `events` views, lines as the engine keeps them.
[[nodiscard]] std::string makeHistory(const Site& site, std::size_t events);

}  // namespace alcove::bench
