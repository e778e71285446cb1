// SPDX-License-Identifier: MIT
#include <alcove/config/public_sections.hpp>

namespace alcove::config {
namespace {

Placement standard(std::string id, std::string page, std::vector<Model> models) {
  Placement placement{.id = std::move(id), .page = std::move(page)};
  placement.seed = seedOfPage(placement.page);
  for (const Model model : models) placement.sources.push_back({.model = model});
  return placement;
}

}  // namespace

Seed seedOfPage(std::string_view page) {
  if (page == "product") return Seed::item;
  return page == "cart" ? Seed::cart : Seed::history;
}

std::vector<Placement> standardPlacements() {
  using enum Model;
  std::vector<Placement> placements;
  placements.push_back(standard("home-for-you", "home", {forYou, trending, bestsellers}));
  placements.push_back(standard("product-related", "product", {related, similar, bestsellers}));
  placements.push_back(standard("product-similar", "product", {similar, related, bestsellers}));
  placements.push_back(standard("cart-together", "cart", {together, related, bestsellers}));
  placements.push_back(standard("category-top", "category", {bestsellers}));
  placements.back().sources.front().scopeCategory = true;
  placements.back().sources.push_back({.model = bestsellers});
  return placements;
}

}  // namespace alcove::config
