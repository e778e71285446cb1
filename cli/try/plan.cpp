// SPDX-License-Identifier: MIT
#include <alcove/model/category.hpp>
#include <alcove/shard/names.hpp>
#include <algorithm>
#include <cli/try/plan.hpp>

namespace alcove::attempt {
namespace {

constexpr std::size_t itemsLimit = 10;

void addOnce(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::vector<const json::Value*> placementsOf(const shard::Manifest& manifest,
                                             const std::vector<const json::Value*>& marks) {
  std::vector<const json::Value*> found;
  const json::Value* placements = manifest.config.find("placements");
  for (const json::Value* mark : marks) {
    const json::Value* placement =
        placements != nullptr ? placements->find(mark->string("placement")) : nullptr;
    if (placement != nullptr) found.push_back(placement);
  }
  return found;
}

bool isByCategory(const json::Value& placement) {
  const json::Value* sources = placement.find("sources");
  return sources != nullptr &&
         std::any_of(sources->items.begin(), sources->items.end(),
                     [](const json::Value& source) { return source.string("scope") == "category"; });
}

}  // namespace

std::string buildFolder(const shard::Manifest& manifest, std::string_view pageLanguage) {
  return "builds/" + manifest.build + "/" +
         shard::languageFolder(shard::catalogueLanguage(manifest, pageLanguage));
}

std::vector<std::string> plan(const shard::Manifest& manifest, const json::Value& page,
                              const json::Value& markup) {
  const std::string folder = buildFolder(manifest, page.string("language"));
  const auto itemName = [&](std::string_view id) {
    return folder + shard::itemFile(id, static_cast<std::uint64_t>(manifest.itemFiles));
  };
  std::vector<const json::Value*> suggesting;
  for (const json::Value& mark : markup.items) {
    const std::string_view element = mark.string("element");
    if (element == "alcove-suggest" || element == "alcove-recent") suggesting.push_back(&mark);
  }
  const auto placements = placementsOf(manifest, suggesting);
  const auto any = [&placements](auto test) {
    return std::any_of(placements.begin(), placements.end(),
                       [test](const json::Value* placement) { return test(*placement); });
  };

  std::vector<std::string> names;
  if (!suggesting.empty() && manifest.hasChanges) {
    addOnce(names, "builds/" + manifest.build + "/" + std::string(shard::changesFile));
  }
  const std::string_view item = page.string("item");
  if (page.string("type") == "product" && !item.empty()) addOnce(names, itemName(item));
  if (const json::Value* cart = page.find("cart"); cart != nullptr && page.string("type") == "cart") {
    for (std::size_t i = 0; i < std::min(cart->items.size(), itemsLimit); ++i)
      addOnce(names, itemName(cart->items[i].text));
  }
  std::size_t marked = 0;
  for (const json::Value* mark : suggesting) {
    if (mark->string("item").empty() || marked++ >= itemsLimit) continue;
    addOnce(names, itemName(mark->string("item")));
  }
  if (any([](const json::Value& placement) { return placement.isTrue("popular"); })) {
    addOnce(names, folder + std::string(shard::popularFile));
  }
  const std::string category = categoryPath(page.string("category"));
  if (!category.empty() && any(isByCategory) && manifest.categoryFiles > 0) {
    addOnce(names,
            folder + shard::categoryFile(category, static_cast<std::uint64_t>(manifest.categoryFiles)));
  }
  return names;
}

}  // namespace alcove::attempt
