// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/feeds/product.hpp>
#include <iterator>

namespace alcove::feeds {

std::string* Product::member(std::string_view name) {
  const std::pair<std::string_view, std::string*> members[] = {
      {"id", &id},
      {"title", &title},
      {"description", &description},
      {"link", &link},
      {"image_link", &imageLink},
      {"price", &price},
      {"sale_price", &salePrice},
      {"availability", &availability},
      {"product_type", &productType},
      {"google_product_category", &googleProductCategory},
      {"brand", &brand},
      {"item_group_id", &itemGroupId},
  };
  for (const auto& [known, value] : members) {
    if (known == name) return value;
  }
  const bool isDate = std::find(std::begin(dateNames), std::end(dateNames), name) != std::end(dateNames);
  return isDate ? &addedAt : nullptr;
}

bool isAttributeName(std::string_view name) {
  return std::find(std::begin(attributeNames), std::end(attributeNames), name) != std::end(attributeNames);
}

void keepDeeper(std::string& path, std::string_view candidate) {
  const auto depth = [](std::string_view text) { return std::count(text.begin(), text.end(), '>'); };
  if (!candidate.empty() && (path.empty() || depth(candidate) > depth(path))) path = candidate;
}

}  // namespace alcove::feeds
