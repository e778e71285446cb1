// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/shard/shard.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/rules/rule_program.hpp>
#include <string>
#include <vector>

namespace alcove::rules {

/// What the catalogue knows of an item, as conditions on items ask for it; days count to `now`.
[[nodiscard]] json::Value itemFacts(const Item& item, std::size_t language, Instant now);

/// Whether any item has the fact: an attribute, or a date.
[[nodiscard]] bool hasItemFact(const feeds::Catalogue& catalogue, const std::string& name);

/// The answers of all items to the questions of a program, in every language.
class ItemAnswers {
 public:
  ItemAnswers(const RuleProgram& program, const feeds::Catalogue& catalogue, Instant now);

  /// Writes them on an item's card.
  void put(shard::Card& card, std::uint32_t item, std::size_t language) const;

 private:
  std::uint32_t table_;
  std::vector<std::vector<std::string>> bits_;  ///< by language and item; none without questions
};

}  // namespace alcove::rules
