// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace alcove::config {

/// What a condition is on: a candidate item, or the visit (page, cart, shopper).
enum class FactOf : std::uint8_t { item, visit };

enum class FactType : std::uint8_t { text, number, money, flag, list };

/// Who answers for a fact.
enum class FactFrom : std::uint8_t {
  build,  ///< the catalogue; nothing that a shopper does changes it
  page,   ///< the page and the history
  none,   ///< nothing in this version
};

/// Something that a condition may ask about.
struct Fact {
  std::string_view name;  ///< with * for what the shop names itself: affinity.category.*
  FactOf of;
  FactType type;
  FactFrom from;
  bool optional = false;  ///< may be missing; a comparison then counts it as 0
};

/// The fact of that name, if there is one.
[[nodiscard]] const Fact* findFact(std::string_view name, FactOf of);

[[nodiscard]] std::vector<std::string_view> factNames(FactOf of);

}  // namespace alcove::config
