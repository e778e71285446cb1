// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/item.hpp>
#include <string>
#include <vector>

namespace alcove::feeds {

/// All that the shop sells: items sorted by id, none twice, texts in the order of the languages.
struct Catalogue {
  std::vector<Item> items;
  std::vector<std::string> languages;  ///< one entry "" where the feeds name no language
};

}  // namespace alcove::feeds
