// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/limits.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/placements.hpp>

namespace alcove::config {
namespace {

Source readSource(const Node& node, std::vector<Finding>& findings) {
  Source source;
  ObjectReader in(node, findings);
  in.require("model");
  if (const auto model = in.choice("model", names::models)) source.model = static_cast<Model>(*model);
  constexpr std::array<std::string_view, 2> scopes = {"shop", "category"};
  if (const auto scope = in.choice("scope", scopes)) source.scopeCategory = *scope == 1;
  double minLift = 0;
  std::int64_t days = 0;
  in.decimal("minLift", minLift, 0, 1e6);
  in.count("days", days, 1, 366);
  in.withoutEffect("minLift");
  in.withoutEffect("days");
  in.texts("items", source.items);
  in.finish();
  return source;
}

Seed seedOfPage(std::string_view page) {
  if (page == "product") return Seed::item;
  return page == "cart" ? Seed::cart : Seed::history;
}

Placement readPlacement(const std::string& id, const Node& node, std::vector<Finding>& findings) {
  Placement placement{.id = id};
  ObjectReader in(node, findings);
  in.oneOf("page", placement.page, names::pages);
  in.localText("title", placement.title);
  if (const auto layout = in.choice("layout", names::layouts))
    placement.layout = static_cast<Layout>(*layout);
  if (placement.layout == Layout::bundle) in.withoutEffect("layout");
  in.count("limit", placement.limit, 1, slateItemsMost);
  placement.seed = seedOfPage(placement.page);
  if (const auto seed = in.choice("seed", names::seeds)) placement.seed = static_cast<Seed>(*seed);
  in.require("sources");
  for (const Node& source : in.list("sources")) placement.sources.push_back(readSource(source, findings));
  std::vector<std::string> rules;
  in.texts("rules", rules);
  in.withoutEffect("rules");
  constexpr std::array<std::string_view, 2> scopes = {"none", "page"};
  if (const auto dedupe = in.choice("dedupe", scopes)) placement.dedupePage = *dedupe == 1;
  bool explain = true;
  in.flag("explain", explain);
  in.withoutEffect("explain");
  if (const auto diversity = in.object("diversity")) {
    ObjectReader cap(*diversity, findings);
    constexpr std::array<std::string_view, 1> by = {"category"};
    static_cast<void>(cap.choice("by", by));
    cap.count("max", placement.maxPerCategory, 1, slateItemsMost);
    cap.finish();
  }
  in.finish();
  return placement;
}

Placement standard(std::string id, std::string page, std::vector<Model> models) {
  Placement placement{.id = std::move(id), .page = std::move(page)};
  placement.seed = seedOfPage(placement.page);
  for (const Model model : models) placement.sources.push_back({.model = model});
  return placement;
}

}  // namespace

std::vector<Placement> readPlacements(ObjectReader& root, std::vector<Finding>& findings) {
  std::vector<Placement> placements;
  const auto entries = root.map("placements");
  for (const auto& [id, node] : entries) placements.push_back(readPlacement(id, node, findings));
  if (!placements.empty()) return placements;

  using enum Model;
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
