// SPDX-License-Identifier: MIT
#include <alcove/suggest/slate.hpp>
#include <algorithm>
#include <cli/eval/item_shard.hpp>
#include <cli/eval/shipped_ranker.hpp>

namespace alcove::eval {
namespace {

constexpr std::size_t bestsellers = 24;

shard::Shard popularShard(const count::Items& items, const std::vector<std::uint32_t>& popular) {
  shard::Shard shard;
  shard::List list{.kind = shard::ListKind::bestsellers};
  for (std::size_t i = 0; i < std::min(bestsellers, popular.size()); ++i) {
    shard.ids.push_back(items.ids[popular[i]]);
    list.entries.push_back({static_cast<std::uint16_t>(i), static_cast<std::uint8_t>(255 - i)});
  }
  list.evidence = static_cast<std::uint16_t>(list.entries.size());
  shard.lists.push_back(std::move(list));
  return shard;
}

/// What the history before this page says: the page's own view is its newest event.
suggest::Facts factsOf(std::span<const std::uint32_t> seen) {
  suggest::Facts facts;
  for (std::uint32_t back = 0; back < seen.size() && facts.recent.size() < suggest::seedLimit; ++back) {
    const std::uint32_t item = seen[seen.size() - 1 - back];
    const auto same = [item](const suggest::Facts::Recent& recent) { return recent.item == item; };
    if (item == count::noItem) continue;
    const auto known = std::find_if(facts.recent.begin(), facts.recent.end(), same);
    if (known == facts.recent.end()) {
      facts.recent.push_back({item, back});
    } else {
      ++known->times;
    }
  }
  return facts;
}

}  // namespace

suggest::Shelf fullShelf(const count::Items& items, const std::vector<site::PackedList>& lists,
                         const std::vector<std::uint8_t>& popularity,
                         const std::vector<std::uint32_t>& popular,
                         const std::vector<std::string>& categories) {
  suggest::Shelf shelf;
  for (const std::string& id : items.ids) static_cast<void>(shelf.number(id));
  for (std::uint32_t item = 0; item < items.size(); ++item) {
    shard::Shard shard = itemShard(items, item, lists[item], popularity);
    shard.cards.push_back({.name = items.ids[item], .category = categories.empty() ? "" : categories[item]});
    shelf.add(shard);
  }
  shelf.add(popularShard(items, popular));
  return shelf;
}

Ranker shippedRanker(const suggest::Shelf& shelf, std::span<const float> reranker, std::size_t cutoff) {
  config::Placement placement{.id = "product-related", .page = "product"};
  placement.limit = static_cast<std::int64_t>(cutoff);
  placement.seed = config::Seed::item;
  placement.sources = {{.model = config::Model::related}, {.model = config::Model::bestsellers}};
  return [&shelf, reranker, placement, config = config::Config()](std::span<const std::uint32_t> seen) {
    const suggest::Facts facts = factsOf(seen);
    suggest::Request request{.page = {.type = "product"}};
    if (seen.back() != count::noItem) request.page.item = seen.back();
    const suggest::Context context{shelf,          facts,    request, shard::Evidence::views,
                                   placement.seed, reranker, config};
    std::vector<std::uint32_t> ranking;
    for (const suggest::Suggestion& each : suggest::fill(placement, context).suggestions) {
      ranking.push_back(each.candidate.item);
    }
    return ranking;
  };
}

}  // namespace alcove::eval
