// SPDX-License-Identifier: MIT
#include <alcove/config/facts.hpp>

namespace alcove::config {
namespace {

constexpr Fact facts[] = {
    {"item", FactOf::item},
    {"title", FactOf::item},
    {"category", FactOf::item},
    {"brand", FactOf::item},
    {"price", FactOf::item},
    {"available", FactOf::item},
    {"replenishable", FactOf::item},
    {"stock", FactOf::item, true},
    {"margin", FactOf::item, true},
    {"added.daysAgo", FactOf::item, true},
    {"bought.count", FactOf::item},
    {"bought.daysAgo", FactOf::item, true},
    {"viewed.count", FactOf::item},
    {"viewed.daysAgo", FactOf::item, true},
    {"attribute.*", FactOf::item, true},
    {"page", FactOf::visit},
    {"category", FactOf::visit},
    {"item", FactOf::visit},
    {"language", FactOf::visit},
    {"sessions", FactOf::visit},
    {"orders.count", FactOf::visit},
    {"orders.value", FactOf::visit},
    {"orders.daysAgo", FactOf::visit, true},
    {"rfm.recency", FactOf::visit},
    {"rfm.frequency", FactOf::visit},
    {"rfm.monetary", FactOf::visit},
    {"churn.probability", FactOf::visit, true},
    {"value.historical", FactOf::visit},
    {"value.current", FactOf::visit, true},
    {"value.potential", FactOf::visit, true},
    {"affinity.category.*", FactOf::visit, true},
    {"affinity.brand.*", FactOf::visit, true},
    {"tier", FactOf::visit, true},
    {"points", FactOf::visit},
    {"cart.items", FactOf::visit},
    {"cart.count", FactOf::visit},
    {"cart.value", FactOf::visit},
    {"cart.freeShippingGap", FactOf::visit, true},
    {"seed.item", FactOf::visit, true},
    {"seed.price", FactOf::visit, true},
    {"seed.category", FactOf::visit, true},
    {"seed.brand", FactOf::visit, true},
};

bool isCalled(const Fact& fact, std::string_view name) {
  if (!fact.name.ends_with('*')) return fact.name == name;
  const std::string_view start = fact.name.substr(0, fact.name.size() - 1);
  return name.starts_with(start) && name.size() > start.size();
}

}  // namespace

const Fact* findFact(std::string_view name, FactOf of) {
  for (const Fact& fact : facts) {
    if (fact.of == of && isCalled(fact, name)) return &fact;
  }
  return nullptr;
}

std::vector<std::string_view> factNames(FactOf of) {
  std::vector<std::string_view> names;
  for (const Fact& fact : facts) {
    if (fact.of == of) names.push_back(fact.name);
  }
  return names;
}

}  // namespace alcove::config
