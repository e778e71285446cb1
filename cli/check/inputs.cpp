// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <algorithm>
#include <cli/check/article_ids.hpp>
#include <cli/check/experiment_sets.hpp>
#include <cli/check/inputs.hpp>
#include <cli/check/sentence.hpp>
#include <cli/check/teller.hpp>
#include <cli/io/find_files.hpp>

namespace alcove::check {
namespace {

using config::childPath;

bool isThere(const std::filesystem::path& folder, const std::string& file) {
  const auto found = io::findFiles(folder, file);
  return found && std::all_of(found->begin(), found->end(), [](const io::FoundFile& each) {
           std::error_code ignored;
           return std::filesystem::exists(each.path, ignored);
         });
}

/// Looks items up in the catalogue and says which is not there.
class Items {
 public:
  Items(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning)
      : teller_(loaded), catalogue_(catalogue), warning_(warning) {}

  void look(const std::string& id, std::string pointer, bool atKey = false) {
    if (id.empty() || holds(id)) return;
    teller_.tell(
        {codes::configUnknownReference, std::move(pointer), id, "an item of the catalogue", warning_, atKey});
  }

 private:
  [[nodiscard]] bool holds(const std::string& id) const {
    return std::binary_search(catalogue_.items.begin(), catalogue_.items.end(), Item{.id = id},
                              [](const Item& a, const Item& b) { return a.id < b.id; });
  }

  Teller teller_;
  const feeds::Catalogue& catalogue_;
  bool warning_;
};

void lookUpItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning) {
  Items items(loaded, catalogue, warning);
  const config::MerchantConfig& config = loaded.config;
  for (const config::Placement& placement : config.placements) {
    for (std::size_t s = 0; s < placement.sources.size(); ++s) {
      const std::string path = fmt::format("{}/sources/{}/items/", childPath("/placements", placement.id), s);
      const auto& picked = placement.sources[s].items;
      for (std::size_t i = 0; i < picked.size(); ++i) items.look(picked[i], path + std::to_string(i));
    }
  }
  for (const config::Rule& rule : config.rules) {
    for (std::size_t i = 0; i < rule.pins.size(); ++i) {
      items.look(rule.pins[i].item, fmt::format("{}/pin/{}/item", childPath("/rules", rule.id), i));
    }
  }
  for (std::size_t b = 0; b < config.bundles.size(); ++b) {
    for (std::size_t i = 0; i < config.bundles[b].parts.size(); ++i) {
      items.look(config.bundles[b].parts[i].item, fmt::format("/bundles/{}/items/{}/item", b, i));
    }
  }
  for (const config::Replenishment::Item& each : config.replenishment.items) {
    items.look(each.item, childPath("/replenishment/items", each.item), true);
  }
}

}  // namespace

void findMissingInputs(LoadedConfig& loaded) {
  Teller teller(loaded);
  const auto look = [&](const std::string& file, std::string pointer) {
    if (file.empty() || isThere(loaded.folder, file)) return;
    teller.tell({codes::fileMissing, std::move(pointer), file, {}, true});
  };
  const config::Build& build = loaded.config.build;
  const std::pair<std::string_view, const std::vector<config::InputFile>*> groups[] = {
      {"products", &build.products},
      {"events", &build.events},
      {"orders", &build.orders},
      {"shipments", &build.shipments}};
  for (const auto& [name, inputs] : groups) {
    for (std::size_t i = 0; i < inputs->size(); ++i)
      look((*inputs)[i].file, fmt::format("/build/{}/{}/file", name, i));
  }
  const auto& sources = loaded.config.help.sources;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    look(sources[i].dir, fmt::format("/help/sources/{}/dir", i));
    look(sources[i].faqPage, fmt::format("/help/sources/{}/faqPage", i));
  }
}

void tellUnusable(LoadedConfig& loaded, std::string_view group, std::size_t input, const Error& error) {
  if (error.code == codes::fileMissing) return;
  const std::string path = fmt::format("/build/{}/{}/", group, input);
  Teller teller(loaded);
  if (error.code != codes::inputUnknownColumn)
    return teller.tell({error.code, path + "file", sentence(error)});
  const std::string name = error.detail.substr(0, error.detail.find("; "));
  teller.tell({.code = error.code,
               .pointer = childPath(path + "columns", name),
               .detail = sentence(error),
               .atKey = true});
}

void tellUnusableFeed(LoadedConfig& loaded, const Error& error) {
  const auto& products = loaded.config.build.products;
  for (std::size_t i = 0; i < products.size(); ++i) {
    const auto files = io::findFiles(loaded.folder, products[i].file);
    const bool isIn = files && std::any_of(files->begin(), files->end(), [&error](const io::FoundFile& file) {
                        return error.path == file.name || error.path.starts_with(file.name + ":");
                      });
    if (isIn) return tellUnusable(loaded, "products", i, error);
  }
}

void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning) {
  lookAtVariants(loaded, [&](LoadedConfig& variant) { lookUpItems(variant, catalogue, warning); });
  lookUpItems(loaded, catalogue, warning);
}

void findUnknownArticles(LoadedConfig& loaded, bool warning) {
  if (loaded.config.help.contextual.empty()) return;
  const auto articles = readArticleIds(loaded.config.help.sources, loaded.folder);
  if (articles.ids.empty()) return;
  const std::vector<std::string_view> names(articles.ids.begin(), articles.ids.end());
  Teller teller(loaded);
  for (const auto& [context, article] : loaded.config.help.contextual) {
    if (articles.ids.contains(article)) continue;
    teller.tell({codes::configUnknownReference, childPath("/help/contextual", context), article,
                 "an article of the help sources", warning || !articles.whole},
                names);
  }
}

}  // namespace alcove::check
