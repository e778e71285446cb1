// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::feeds {

/// One product as a feed describes it, before anything is checked; the names are Google Merchant's.
struct Product {
  std::string id;
  std::string title;
  std::string description;
  std::string link;
  std::string imageLink;
  std::string price;
  std::string salePrice;
  std::string availability;
  std::string productType;
  std::string googleProductCategory;
  std::string brand;
  std::string itemGroupId;
  std::string addedAt;  ///< when the shop took it up, as text
  std::vector<std::pair<std::string, std::string>> attributes;  ///< color, size … and the feed's own
  std::size_t line = 0;

  /// The member for a Google Merchant name, or nothing; the attributes are named apart.
  [[nodiscard]] std::string* member(std::string_view name);
};

/// Names that shops give to the moment an item came into the range; Google Merchant has none.
inline constexpr std::string_view dateNames[] = {"added_at", "date_added", "created_at", "date_created",
                                                 "published_at"};

/// Google Merchant's names that describe rather than sell.
inline constexpr std::string_view attributeNames[] = {"age_group", "color",   "condition", "gender",
                                                      "material",  "pattern", "size"};
[[nodiscard]] bool isAttributeName(std::string_view name);

/// "Shoes > Boots" is more specific than "Shoes": the deeper path stays, the first of equals.
void keepDeeper(std::string& path, std::string_view candidate);

}  // namespace alcove::feeds
