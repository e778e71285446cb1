// SPDX-License-Identifier: MIT
#include <flatbuffers/flatbuffers.h>

#include <alcove/shard/encode.hpp>
#include <alcove/shard/flags.hpp>
#include <alcove/shard/float16.hpp>
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "shard_generated.h"

namespace alcove::shard {
namespace {

/// One line an entry.
template <typename Rows, typename Column>
std::string joined(const Rows& rows, Column column) {
  std::string text;
  for (const auto& row : rows) {
    if (&row != rows.data()) text += '\n';
    text += column(row);
  }
  return text;
}

template <typename T, typename Rows, typename Column>
std::vector<T> column(const Rows& rows, Column value) {
  std::vector<T> values;
  values.reserve(rows.size());
  for (const auto& row : rows) values.push_back(static_cast<T>(value(row)));
  return values;
}

/// Where each name stands.
std::unordered_map<std::string_view, std::uint16_t> places(const std::vector<std::string>& names) {
  std::unordered_map<std::string_view, std::uint16_t> found;
  found.reserve(names.size());
  for (const std::string& name : names) found.emplace(name, static_cast<std::uint16_t>(found.size()));
  return found;
}

}  // namespace

std::string encode(const Shard& shard) {
  flatbuffers::FlatBufferBuilder out(4096);
  // Every column is created in a statement of its own: the order of nested calls differs between compilers.
  const auto& cards = shard.cards;
  const auto build = out.CreateString(shard.build);
  const auto name = out.CreateString(shard.name);
  const auto ids = out.CreateString(joined(shard.ids, [](const std::string& id) { return id; }));
  const auto names = out.CreateString(joined(cards, [](const Card& card) { return card.name; }));
  const auto links = out.CreateString(joined(cards, [](const Card& card) { return card.link; }));
  const auto pictures = out.CreateString(joined(cards, [](const Card& card) { return card.picture; }));
  const auto groups = out.CreateString(joined(cards, [](const Card& card) { return card.group; }));
  const auto brands = out.CreateString(joined(cards, [](const Card& card) { return card.brand; }));
  const auto prices =
      out.CreateVector(column<std::int64_t>(cards, [](const Card& card) { return card.price.minor; }));
  const auto listPrices =
      out.CreateVector(column<std::int64_t>(cards, [](const Card& card) { return card.listPrice.minor; }));
  const auto categoryPlaces = places(shard.categories);
  const auto categories = out.CreateVector(column<std::uint16_t>(cards, [&categoryPlaces](const Card& card) {
    const auto place = categoryPlaces.find(card.category);
    return place == categoryPlaces.end() ? std::uint16_t{0} : place->second;
  }));
  const auto categoryNames =
      out.CreateString(joined(shard.categories, [](const std::string& category) { return category; }));
  const auto flags = out.CreateVector(column<std::uint8_t>(cards, [](const Card& card) {
    unsigned step = 0;
    while (step < intervalSteps && daysOfStep(step) < card.intervalDays) ++step;
    return (card.available ? flagAvailable : 0) | (card.replenishable ? flagReplenishable : 0) |
           (step << intervalShift);
  }));
  const auto owners =
      out.CreateVector(column<std::int16_t>(shard.lists, [](const List& list) { return list.owner; }));
  const auto kinds =
      out.CreateVector(column<std::uint8_t>(shard.lists, [](const List& list) { return list.kind; }));
  const auto scales = out.CreateVector(
      column<std::uint16_t>(shard.lists, [](const List& list) { return toFloat16(list.scale); }));
  const auto evidence =
      out.CreateVector(column<std::uint16_t>(shard.lists, [](const List& list) { return list.evidence; }));
  const auto derived =
      out.CreateVector(column<std::uint16_t>(shard.lists, [](const List& list) { return list.derived; }));
  std::vector<std::uint16_t> ends;
  std::vector<std::uint16_t> entries;
  std::vector<std::uint8_t> weights;
  std::vector<std::uint8_t> learned;
  for (const List& list : shard.lists) {
    for (const Entry& entry : list.entries) {
      entries.push_back(entry.item);
      weights.push_back(entry.weight);
      learned.push_back(entry.learned);
    }
    ends.push_back(static_cast<std::uint16_t>(entries.size()));
  }
  const auto endsColumn = out.CreateVector(ends);
  const auto entriesColumn = out.CreateVector(entries);
  const auto weightsColumn = out.CreateVector(weights);
  std::vector<std::uint16_t> learnedScales =
      column<std::uint16_t>(shard.lists, [](const List& list) { return toFloat16(list.learnedScale); });
  if (std::all_of(learned.begin(), learned.end(), [](std::uint8_t weight) { return weight == 0; })) {
    learnedScales.clear();
    learned.clear();
  }
  const auto learnedScalesColumn = out.CreateVector(learnedScales);
  const auto learnedColumn = out.CreateVector(learned);
  std::vector<std::uint8_t> popularity((shard.popularity.size() + 1) / 2);
  for (std::size_t i = 0; i < shard.popularity.size(); ++i) {
    popularity[i / 2] = static_cast<std::uint8_t>(popularity[i / 2] | shard.popularity[i] << i % 2 * 4);
  }
  const auto popularityColumn = out.CreateVector(popularity);
  std::vector<std::uint8_t> ruleBits;
  for (const Card& card : cards) ruleBits.insert(ruleBits.end(), card.ruleBits.begin(), card.ruleBits.end());
  const auto ruleBitsColumn = out.CreateVector(ruleBits);
  fbs::FinishShardBuffer(
      out,
      fbs::CreateShard(out, build, name, shard.builtAt.ms / 1000, ids,
                       static_cast<std::uint16_t>(cards.size()), names, links, pictures, groups, brands,
                       prices, listPrices, categories, categoryNames, flags, owners, kinds, scales, evidence,
                       endsColumn, entriesColumn, weightsColumn, derived, learnedScalesColumn, learnedColumn,
                       popularityColumn, cards.empty() ? 0 : cards.front().ruleTable, ruleBitsColumn));
  return {reinterpret_cast<const char*>(out.GetBufferPointer()), out.GetSize()};
}

}  // namespace alcove::shard
