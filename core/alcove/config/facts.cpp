// SPDX-License-Identifier: MIT
#include <alcove/config/facts.hpp>

namespace alcove::config {
namespace {

constexpr Fact facts[] = {
    {"item", FactOf::item, FactType::text, FactFrom::build},
    {"title", FactOf::item, FactType::text, FactFrom::build},
    {"category", FactOf::item, FactType::text, FactFrom::build},
    {"brand", FactOf::item, FactType::text, FactFrom::build},
    {"price", FactOf::item, FactType::money, FactFrom::page},
    {"available", FactOf::item, FactType::flag, FactFrom::page},
    {"replenishable", FactOf::item, FactType::flag, FactFrom::page},
    {"stock", FactOf::item, FactType::number, FactFrom::none, true},
    {"margin", FactOf::item, FactType::number, FactFrom::none, true},
    {"added.daysAgo", FactOf::item, FactType::number, FactFrom::build, true},
    {"bought.count", FactOf::item, FactType::number, FactFrom::page},
    {"bought.daysAgo", FactOf::item, FactType::number, FactFrom::page, true},
    {"viewed.count", FactOf::item, FactType::number, FactFrom::page},
    {"viewed.daysAgo", FactOf::item, FactType::number, FactFrom::page, true},
    {"attribute.*", FactOf::item, FactType::text, FactFrom::build, true},
    {"page", FactOf::visit, FactType::text, FactFrom::page},
    {"category", FactOf::visit, FactType::text, FactFrom::page},
    {"item", FactOf::visit, FactType::text, FactFrom::page},
    {"language", FactOf::visit, FactType::text, FactFrom::page},
    {"sessions", FactOf::visit, FactType::number, FactFrom::page},
    {"orders.count", FactOf::visit, FactType::number, FactFrom::page},
    {"orders.value", FactOf::visit, FactType::money, FactFrom::none},
    {"orders.daysAgo", FactOf::visit, FactType::number, FactFrom::page, true},
    {"rfm.recency", FactOf::visit, FactType::number, FactFrom::none},
    {"rfm.frequency", FactOf::visit, FactType::number, FactFrom::none},
    {"rfm.monetary", FactOf::visit, FactType::number, FactFrom::none},
    {"churn.probability", FactOf::visit, FactType::number, FactFrom::none, true},
    {"value.historical", FactOf::visit, FactType::money, FactFrom::none},
    {"value.current", FactOf::visit, FactType::money, FactFrom::none, true},
    {"value.potential", FactOf::visit, FactType::money, FactFrom::none, true},
    {"affinity.category.*", FactOf::visit, FactType::number, FactFrom::none, true},
    {"affinity.brand.*", FactOf::visit, FactType::number, FactFrom::none, true},
    {"tier", FactOf::visit, FactType::text, FactFrom::none, true},
    {"points", FactOf::visit, FactType::number, FactFrom::none},
    {"cart.items", FactOf::visit, FactType::list, FactFrom::page},
    {"cart.count", FactOf::visit, FactType::number, FactFrom::page},
    {"cart.value", FactOf::visit, FactType::money, FactFrom::page, true},
    {"cart.freeShippingGap", FactOf::visit, FactType::money, FactFrom::page, true},
    {"seed.item", FactOf::visit, FactType::text, FactFrom::page, true},
    {"seed.price", FactOf::visit, FactType::money, FactFrom::page, true},
    {"seed.category", FactOf::visit, FactType::text, FactFrom::page, true},
    {"seed.brand", FactOf::visit, FactType::text, FactFrom::page, true},
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
