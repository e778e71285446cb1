// SPDX-License-Identifier: MIT
#include <alcove/shard/names.hpp>
#include <algorithm>
#include <cli/site/layout.hpp>
#include <map>

namespace alcove::site {
namespace {

/// manifest.json, changes.json, catalogue.bin, and some for the runtime.
constexpr std::int64_t otherFiles = 64;

/// Items that share a file on average, at most: some 30 KB packed, half of what a reader accepts.
constexpr std::int64_t mostItemsInFile = 24;

/// Categories that share a file on average, at most: three lists of 24 cards each.
constexpr std::int64_t mostCategoriesInFile = 64;

/// One file each, as far as the places go.
std::int64_t chooseCategoryFiles(std::int64_t paths, std::int64_t places, bool& overLimit) {
  const std::int64_t least = (paths + mostCategoriesInFile - 1) / mostCategoriesInFile;
  const std::int64_t most = std::max<std::int64_t>(1, places / 4);
  overLimit = overLimit || least > most;
  return std::max({std::min(paths, most), least, std::int64_t{1}});
}

/// How many files hold the items of one language; 0: one each.
std::int64_t chooseItemFiles(std::int64_t items, std::int64_t places, bool& overLimit) {
  if (items <= places) return 0;
  const std::int64_t least = (items + mostItemsInFile - 1) / mostItemsInFile;
  overLimit = overLimit || least > places;
  return std::max({least, places, std::int64_t{1}});
}

void addItemFiles(const fit::Model& model, std::size_t language, const std::string& folder, Layout& layout) {
  std::map<std::string, std::vector<std::uint32_t>> byName;
  for (std::uint32_t item = 0; item < model.catalogue.items.size(); ++item) {
    const std::string& id = model.catalogue.items[item].id;
    byName[shard::itemFile(id, static_cast<std::uint64_t>(layout.itemFiles))].push_back(item);
  }
  // With a number of files the manifest promises that each exists: what has no item is an empty shard, not a
  // 404.
  for (std::int64_t i = 0; i < layout.itemFiles; ++i) byName["items-" + std::to_string(i) + ".bin"];
  for (auto& [name, items] : byName) {
    layout.files.push_back({.name = folder + name, .language = language, .items = std::move(items)});
  }
}

void addCategoryFiles(const fit::Model& model, std::size_t language, const std::string& folder,
                      Layout& layout) {
  std::map<std::string, std::vector<std::string>> byName;
  for (std::int64_t i = 0; i < layout.categoryFiles; ++i) byName["category-" + std::to_string(i) + ".bin"];
  for (const auto& [path, ranked] : model.categories) {
    byName[shard::categoryFile(path, static_cast<std::uint64_t>(layout.categoryFiles))].push_back(path);
  }
  for (auto& [name, paths] : byName) {
    layout.files.push_back({.name = folder + name, .language = language, .categories = std::move(paths)});
  }
}

}  // namespace

Layout layOut(const fit::Model& model, std::int64_t maxFiles) {
  Layout layout;
  const auto& languages = model.catalogue.languages;
  if (languages.size() > 1) layout.languages = languages;
  const auto folders = static_cast<std::int64_t>(std::max<std::size_t>(1, languages.size()));
  const std::int64_t places = std::max<std::int64_t>(2, (maxFiles - otherFiles) / folders - 1);
  layout.categoryFiles =
      chooseCategoryFiles(static_cast<std::int64_t>(model.categories.size()), places, layout.overLimit);
  layout.itemFiles = chooseItemFiles(static_cast<std::int64_t>(model.catalogue.items.size()),
                                     places - layout.categoryFiles, layout.overLimit);
  for (std::size_t language = 0; language < static_cast<std::size_t>(folders); ++language) {
    const std::string folder =
        layout.languages.empty() ? "" : shard::languageFolder(layout.languages[language]);
    layout.files.push_back(
        {.name = folder + std::string(shard::popularFile), .language = language, .popular = true});
    addCategoryFiles(model, language, folder, layout);
    addItemFiles(model, language, folder, layout);
  }
  return layout;
}

}  // namespace alcove::site
