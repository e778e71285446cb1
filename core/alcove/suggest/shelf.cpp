// SPDX-License-Identifier: MIT
#include <alcove/suggest/shelf.hpp>
#include <algorithm>

namespace alcove::suggest {
namespace {

/// What a list of the whole shop or of a category is held under: no item's id, which is one line.
std::string popularOwner(shard::ListKind kind, std::string_view category) {
  return std::string({'\n', static_cast<char>('0' + static_cast<int>(kind))}).append(category);
}

}  // namespace

std::uint32_t Shelf::number(std::string_view id) {
  if (const auto found = numbers_.find(id); found != numbers_.end()) return found->second;
  const auto item = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({.id = std::string(id)});
  popularity_.push_back(0);
  numbers_.emplace(id, item);
  return item;
}

std::optional<std::uint32_t> Shelf::find(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found != numbers_.end() ? std::optional(found->second) : std::nullopt;
}

void Shelf::add(const shard::Shard& shard) {
  newest_ = std::max(newest_, shard.builtAt);
  std::vector<std::uint32_t> numbers;
  for (const std::string& id : shard.ids) numbers.push_back(number(id));
  for (std::size_t i = 0; i < shard.cards.size(); ++i) setCard(numbers[i], shard.cards[i], shard.builtAt);
  const bool isNewest = shard.builtAt == newest_;
  for (std::size_t i = 0; i < shard.popularity.size(); ++i) {
    if (isNewest || popularity_[numbers[i]] == 0) popularity_[numbers[i]] = shard.popularity[i];
  }
  for (const shard::List& list : shard.lists) {
    const auto kind = static_cast<std::size_t>(list.kind);
    if ((list.owner >= 0) != (kind < 3)) continue;
    const std::string_view category =
        list.owner <= -2 ? std::string_view(shard.categories[static_cast<std::size_t>(-2 - list.owner)]) : "";
    const std::uint32_t owner = list.owner >= 0 ? numbers[static_cast<std::size_t>(list.owner)]
                                                : number(popularOwner(list.kind, category));
    Dated& held = entries_[owner].lists[kind % 3];
    if (held.builtAt > shard.builtAt) continue;
    held = {{}, shard.builtAt};
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
      const shard::Entry& entry = list.entries[i];
      held.neighbours.push_back({numbers[entry.item], shard::weightOf(list.scale, entry.weight),
                                 shard::learnedOf(list.learnedScale, entry.learned), list.basisOf(i)});
    }
  }
}

void Shelf::add(const shard::Changes& changes) {
  for (const shard::Change& change : changes.items) {
    newest_ = std::max(newest_, change.at);
    Entry& entry = entries_[number(change.item)];
    if (entry.change && entry.change->at > change.at) continue;
    entry.change = change;
    correct(entry);
  }
}

void Shelf::setCard(std::uint32_t item, const shard::Card& card, Instant builtAt) {
  Entry& entry = entries_[item];
  if (entry.card && entry.cardAt > builtAt) return;
  entry.card = card;
  entry.cardAt = builtAt;
  entry.removed = false;
  correct(entry);
}

void Shelf::correct(Entry& entry) {
  if (!entry.card || !entry.change || entry.change->at <= entry.cardAt) return;
  entry.removed = entry.change->removed;
  entry.card->price = entry.change->price;
  entry.card->listPrice = entry.change->listPrice;
  entry.card->available = entry.change->available;
}

const shard::Card* Shelf::card(std::uint32_t item) const {
  const Entry& entry = entries_[item];
  const bool tooOld = newest_.ms - entry.cardAt.ms > cardDays * msPerDay;
  return entry.card && !entry.removed && !tooOld ? &*entry.card : nullptr;
}

std::span<const Neighbour> Shelf::list(shard::ListKind kind, std::uint32_t item) const {
  const auto index = static_cast<std::size_t>(kind);
  if (index >= 3) return {};
  return entries_[item].lists[index].neighbours;
}

std::span<const Neighbour> Shelf::popular(shard::ListKind kind, std::string_view category) const {
  const auto owner = find(popularOwner(kind, category));
  if (!owner) return {};
  return entries_[*owner].lists[static_cast<std::size_t>(kind) % 3].neighbours;
}

std::size_t Shelf::cards() const {
  return static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(),
                                                [](const Entry& entry) { return entry.card.has_value(); }));
}

}  // namespace alcove::suggest
