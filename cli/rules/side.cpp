// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/rules/side.hpp>
#include <iterator>

namespace alcove::rules {
namespace {

using config::Ask;
using config::FactOf;
using config::FactType;
using config::NumberFact;
using config::TextFact;

template <typename Number>
struct InPage {
  std::string_view name;
  FactOf of;
  Number number;
};

constexpr InPage<NumberFact> numbers[] = {
    {"price", FactOf::item, NumberFact::price},
    {"available", FactOf::item, NumberFact::available},
    {"replenishable", FactOf::item, NumberFact::replenishable},
    {"bought.count", FactOf::item, NumberFact::boughtCount},
    {"bought.daysAgo", FactOf::item, NumberFact::boughtDaysAgo},
    {"viewed.count", FactOf::item, NumberFact::viewedCount},
    {"viewed.daysAgo", FactOf::item, NumberFact::viewedDaysAgo},
    {"seed.price", FactOf::visit, NumberFact::seedPrice},
    {"cart.count", FactOf::visit, NumberFact::cartCount},
    {"cart.value", FactOf::visit, NumberFact::cartValue},
    {"cart.freeShippingGap", FactOf::visit, NumberFact::freeShippingGap},
    {"sessions", FactOf::visit, NumberFact::sessions},
    {"orders.count", FactOf::visit, NumberFact::ordersCount},
    {"orders.daysAgo", FactOf::visit, NumberFact::ordersDaysAgo},
};

constexpr InPage<TextFact> texts[] = {
    {"item", FactOf::item, TextFact::item},
    {"title", FactOf::item, TextFact::title},
    {"category", FactOf::item, TextFact::category},
    {"brand", FactOf::item, TextFact::brand},
    {"page", FactOf::visit, TextFact::page},
    {"category", FactOf::visit, TextFact::pageCategory},
    {"item", FactOf::visit, TextFact::pageItem},
    {"language", FactOf::visit, TextFact::language},
    {"seed.item", FactOf::visit, TextFact::seedItem},
    {"seed.category", FactOf::visit, TextFact::seedCategory},
    {"seed.brand", FactOf::visit, TextFact::seedBrand},
};

/// What tells whether an optional fact is known.
constexpr InPage<NumberFact> witnesses[] = {
    {"bought.daysAgo", FactOf::item, NumberFact::boughtCount},
    {"viewed.daysAgo", FactOf::item, NumberFact::viewedCount},
    {"orders.daysAgo", FactOf::visit, NumberFact::ordersCount},
    {"seed.item", FactOf::visit, NumberFact::hasSeed},
    {"seed.price", FactOf::visit, NumberFact::hasSeed},
    {"seed.category", FactOf::visit, NumberFact::hasSeed},
    {"seed.brand", FactOf::visit, NumberFact::hasSeed},
    {"cart.value", FactOf::visit, NumberFact::isCartPriced},
    {"cart.freeShippingGap", FactOf::visit, NumberFact::isCartPriced},
};

template <typename Table>
std::optional<std::uint16_t> find(const Table& table, const config::Fact& fact) {
  const auto found = std::find_if(std::begin(table), std::end(table), [&fact](const auto& each) {
    return each.name == fact.name && each.of == fact.of;
  });
  return found != std::end(table) ? std::optional(static_cast<std::uint16_t>(found->number)) : std::nullopt;
}

}  // namespace

Side::Side(const config::Fact& fact, std::string name, double minorUnits)
    : fact_(&fact), name_(std::move(name)), unit_(fact.type == FactType::money ? minorUnits : 1) {}

std::optional<std::uint16_t> Side::number() const {
  return isText() ? find(texts, *fact_) : find(numbers, *fact_);
}

std::optional<Residual> Side::exists() const {
  if (!fact_->optional) return constant(true);
  const auto witness = find(witnesses, *fact_);
  if (!witness) return std::nullopt;
  return negated(asked({.ask = Ask::lessOrEqual, .left = *witness}));  // more than 0
}

}  // namespace alcove::rules
