// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/decimal.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/rules/item_answers.hpp>

namespace alcove::rules {
namespace {

using json::Kind;
using json::Value;

constexpr std::string_view attributes = "attribute.";

Value textValue(const std::string& text) {
  return {.kind = Kind::string, .text = text};
}

const std::string& nameOf(const Item& item, std::size_t language) {
  static const std::string none;
  if (language < item.texts.size() && !item.texts[language].name.empty()) return item.texts[language].name;
  return item.texts.empty() ? none : item.texts.front().name;
}

}  // namespace

json::Value itemFacts(const Item& item, std::size_t language, Instant now) {
  Value facts{.kind = Kind::object};
  facts.members.push_back({"item", textValue(item.id)});
  facts.members.push_back({"title", textValue(text::oneLine(nameOf(item, language)))});
  facts.members.push_back({"category", textValue(text::oneLine(item.category))});
  facts.members.push_back({"brand", textValue(text::oneLine(item.brand))});
  if (item.addedAt.ms != 0) {
    const auto days = static_cast<double>(std::max<std::int64_t>(now.ms - item.addedAt.ms, 0) / msPerDay);
    Value added{.kind = Kind::object};
    added.members.push_back({"daysAgo", {.kind = Kind::number, .number = days, .text = writeDecimal(days)}});
    facts.members.push_back({"added", std::move(added)});
  }
  Value described{.kind = Kind::object};
  for (const auto& [name, value] : item.attributes) described.members.push_back({name, textValue(value)});
  facts.members.push_back({"attribute", std::move(described)});
  return facts;
}

bool hasItemFact(const feeds::Catalogue& catalogue, const std::string& name) {
  return std::any_of(catalogue.items.begin(), catalogue.items.end(), [&name](const Item& item) {
    if (!name.starts_with(attributes)) return item.addedAt.ms != 0;
    return std::any_of(item.attributes.begin(), item.attributes.end(), [&name](const auto& attribute) {
      return attribute.first == std::string_view(name).substr(attributes.size());
    });
  });
}

ItemAnswers::ItemAnswers(const RuleProgram& program, const feeds::Catalogue& catalogue, Instant now)
    : table_(program.shown.table) {
  const auto& questions = program.questions;
  if (questions.empty()) return;
  bits_.resize(std::max<std::size_t>(1, catalogue.languages.size()));
  for (std::size_t language = 0; language < bits_.size(); ++language) {
    auto& ofItems = bits_[language];
    ofItems.assign(catalogue.items.size(), std::string((questions.size() + 7) / 8, '\0'));
    tbb::parallel_for(std::size_t{0}, ofItems.size(), [&](std::size_t item) {
      const Value facts = itemFacts(catalogue.items[item], language, now);
      for (std::size_t bit = 0; bit < questions.size(); ++bit) {
        char& eight = ofItems[item][bit / 8];
        if (meets(questions[bit], facts)) eight = static_cast<char>(eight | 1 << bit % 8);
      }
    });
  }
}

void ItemAnswers::put(shard::Card& card, std::uint32_t item, std::size_t language) const {
  if (bits_.empty()) return;
  card.ruleTable = table_;
  card.ruleBits = bits_[std::min(language, bits_.size() - 1)][item];
}

}  // namespace alcove::rules
