// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/site/render.hpp>
#include <cli/site/shard_builder.hpp>

namespace alcove::site {
namespace {

using shard::ListKind;

/// Behind the kinds that have names come those of other periods than the usual one, which is the first.
ListKind trendKind(std::size_t period) {
  return period == 0 ? ListKind::trending
                     : static_cast<ListKind>(static_cast<std::size_t>(ListKind::newest) + period);
}

/// The items that any placement or rule names, in the order of the config.
std::vector<std::uint32_t> handPicked(const config::Config& config, const std::vector<std::string>& pinned,
                                      const feeds::Catalogue& catalogue) {
  std::vector<std::uint32_t> found;
  const auto pick = [&](const std::string& id) {
    const auto at =
        std::lower_bound(catalogue.items.begin(), catalogue.items.end(), id,
                         [](const Item& item, const std::string& wanted) { return item.id < wanted; });
    if (at != catalogue.items.end() && at->id == id)
      found.push_back(static_cast<std::uint32_t>(at - catalogue.items.begin()));
  };
  for (const config::Placement& placement : config.placements) {
    for (const config::Source& source : placement.sources)
      std::for_each(source.items.begin(), source.items.end(), pick);
  }
  std::for_each(pinned.begin(), pinned.end(), pick);
  return found;
}

}  // namespace

Renderer::Renderer(const fit::Model& model, const config::Config& config, const rules::RuleProgram& rules,
                   Instant now)
    : model_(model),
      config_(config),
      related_(packAll(model.related)),
      together_(packAll(model.together)),
      similar_(packAll(model.similar)),
      handPicked_(handPicked(config, rules.pinned, model.catalogue)),
      answers_(rules, model.catalogue, now) {}

Renderer::PackedRanked Renderer::packed(const fit::Ranked& ranked) {
  PackedRanked packed{pack(ranked.bestsellers), {}, pack(ranked.newest)};
  for (const count::List& list : ranked.trending) packed.trending.push_back(pack(list));
  return packed;
}

shard::Shard Renderer::render(const SiteFile& file) const {
  ShardBuilder builder(model_, answers_, file.language, config_.build.pictures);
  const PackedRanked shop = file.popular ? packed(model_.shop) : PackedRanked{};
  std::vector<PackedRanked> categories;
  for (const std::string& path : file.categories) categories.push_back(packed(model_.categories.at(path)));

  for (const std::uint32_t item : file.items) {
    builder.addCard(item);
    builder.addCards(related_[item], relatedCards);
    builder.addCards(together_[item], together_[item].entries.size());
    builder.addCards(similar_[item], similar_[item].entries.size());
  }
  const auto cardsOf = [&builder](const PackedRanked& ranked) {
    builder.addCards(ranked.bestsellers, ranked.bestsellers.entries.size());
    for (const PackedList& list : ranked.trending) builder.addCards(list, list.entries.size());
    builder.addCards(ranked.newest, ranked.newest.entries.size());
  };
  cardsOf(shop);
  for (const PackedRanked& category : categories) cardsOf(category);
  if (file.popular) {
    for (const std::uint32_t item : handPicked_) builder.addCard(item);
  }

  for (const std::uint32_t item : file.items) {
    builder.addItemList(item, ListKind::related, related_[item]);
    builder.addItemList(item, ListKind::together, together_[item]);
    builder.addItemList(item, ListKind::similar, similar_[item]);
  }
  builder.addShopList(ListKind::bestsellers, shop.bestsellers);
  for (std::size_t period = 0; period < shop.trending.size(); ++period)
    builder.addShopList(trendKind(period), shop.trending[period]);
  builder.addShopList(ListKind::newest, shop.newest);
  for (std::size_t i = 0; i < categories.size(); ++i) {
    builder.addCategoryList(file.categories[i], ListKind::bestsellers, categories[i].bestsellers);
    for (std::size_t period = 0; period < categories[i].trending.size(); ++period)
      builder.addCategoryList(file.categories[i], trendKind(period), categories[i].trending[period]);
    builder.addCategoryList(file.categories[i], ListKind::newest, categories[i].newest);
  }
  shard::Shard shard = builder.take();
  shard.name = file.name;
  return shard;
}

}  // namespace alcove::site
