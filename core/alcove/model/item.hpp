// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/base/money.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace alcove {

/// What a catalogue says of one item in one language. Empty fields fall back to the first language.
struct ItemText {
  std::string name;
  std::string description;
  std::string link;
  std::string picture;
};

/// One sellable product as the shop's feed describes it.
struct Item {
  std::string id;
  std::string groupId;  ///< shared by the variants of one product; empty: none
  std::string brand;
  std::string category;  ///< path, levels joined by '/'; empty: none
  Money price;           ///< what the shopper pays
  Money listPrice;       ///< above price while on sale, else 0
  bool available = true;
  Instant addedAt;              ///< first known moment; 0: unknown
  std::vector<ItemText> texts;  ///< one a catalogue language, in the catalogue's order
  std::vector<std::pair<std::string, std::string>> attributes;  ///< ("color", "red"), sorted by name
};

}  // namespace alcove
