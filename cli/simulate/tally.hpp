// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace alcove::simulate {

/// One config's answer for one slot.
struct Shown {
  std::vector<std::string> items;
  std::size_t places = 0;  ///< that the slot has; 0: this config has no such placement
};

/// Which of the two configs: the one that is to be published, and the one that it is held against.
enum Side : std::size_t { config, against };

/// What a placement's slots showed under both configs.
struct PlacementTally {
  struct One {
    std::size_t slots = 0;
    std::size_t places = 0;
    std::size_t filled = 0;  ///< places
    std::size_t empty = 0;   ///< slots
  };
  std::array<One, 2> sides;
  std::size_t slates = 0;                                    ///< asked of both
  std::size_t changed = 0;                                   ///< other items
  std::size_t reordered = 0;                                 ///< the same items in another order
  std::map<std::string, std::array<std::int64_t, 2>> shown;  ///< how often each item

  void add(const std::array<Shown, 2>& pair);
  void add(const PlacementTally& other);
};

}  // namespace alcove::simulate
