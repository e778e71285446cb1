// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/site/cards.hpp>
#include <cli/site/shard_builder.hpp>

namespace alcove::site {

std::uint16_t ShardBuilder::index(std::uint32_t item) {
  const auto [at, added] = indices_.emplace(item, static_cast<std::uint16_t>(shard_.ids.size()));
  if (added) {
    shard_.ids.push_back(model_.catalogue.items[item].id);
    if (!model_.ranker.empty()) shard_.popularity.push_back(model_.popularity[item]);
  }
  return at->second;
}

std::size_t ShardBuilder::category(const std::string& path) {
  const auto [at, added] = categories_.emplace(path, shard_.categories.size());
  if (added) shard_.categories.push_back(path);
  return at->second;
}

void ShardBuilder::addCard(std::uint32_t item) {
  if (indices_.contains(item)) return;
  index(item);
  shard_.cards.push_back(cardOf(model_, item, language_, picturePattern_));
  answers_.put(shard_.cards.back(), item, language_);
  category(shard_.cards.back().category);
}

void ShardBuilder::addCards(const PackedList& list, std::size_t most) {
  std::vector<PackedList::Entry> entries = list.entries;
  std::stable_sort(entries.begin(), entries.end(),
                   [&list](const auto& a, const auto& b) { return strength(list, a) > strength(list, b); });
  if (entries.size() > most) entries.resize(most);
  for (const PackedList::Entry& entry : entries) addCard(entry.item);
}

void ShardBuilder::addItemList(std::uint32_t owner, shard::ListKind kind, const PackedList& list) {
  addList(index(owner), kind, list);
}

void ShardBuilder::addShopList(shard::ListKind kind, const PackedList& list) {
  addList(shard::List::wholeShop, kind, list);
}

void ShardBuilder::addCategoryList(const std::string& path, shard::ListKind kind, const PackedList& list) {
  addList(-2 - static_cast<int>(category(path)), kind, list);
}

void ShardBuilder::addList(int owner, shard::ListKind kind, const PackedList& packed) {
  if (packed.entries.empty()) return;
  shard::List list{.owner = owner,
                   .kind = kind,
                   .scale = packed.scale,
                   .learnedScale = packed.learnedScale,
                   .evidence = packed.evidence,
                   .derived = packed.derived};
  for (const PackedList::Entry& entry : packed.entries)
    list.entries.push_back({index(entry.item), entry.weight, entry.learned});
  shard_.lists.push_back(std::move(list));
}

}  // namespace alcove::site
