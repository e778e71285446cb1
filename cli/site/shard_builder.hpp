// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <cli/fit/model.hpp>
#include <cli/rules/item_answers.hpp>
#include <cli/site/pack.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alcove::site {

/// Collects the cards and lists of one file; every id and card stands in it once.
class ShardBuilder {
 public:
  ShardBuilder(const fit::Model& model, const rules::ItemAnswers& answers, std::size_t language,
               std::string_view picturePattern)
      : model_(model), answers_(answers), language_(language), picturePattern_(picturePattern) {}

  /// Asks for an item's card. All cards are asked for before the first list is added.
  void addCard(std::uint32_t item);
  /// Asks for the cards of a list's `most` weightiest entries.
  void addCards(const PackedList& list, std::size_t most);
  void addItemList(std::uint32_t owner, shard::ListKind kind, const PackedList& list);
  void addShopList(shard::ListKind kind, const PackedList& list);
  void addCategoryList(const std::string& path, shard::ListKind kind, const PackedList& list);

  [[nodiscard]] shard::Shard take() { return std::move(shard_); }

 private:
  std::uint16_t index(std::uint32_t item);
  std::size_t category(const std::string& path);
  void addList(int owner, shard::ListKind kind, const PackedList& list);

  const fit::Model& model_;
  const rules::ItemAnswers& answers_;
  std::size_t language_;
  std::string_view picturePattern_;
  shard::Shard shard_;
  std::unordered_map<std::uint32_t, std::uint16_t> indices_;
  std::unordered_map<std::string, std::size_t> categories_;
};

}  // namespace alcove::site
