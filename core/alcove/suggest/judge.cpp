// SPDX-License-Identifier: MIT
#include <alcove/suggest/judge.hpp>
#include <algorithm>

namespace alcove::suggest {

using config::Ask;
using config::NumberFact;
using config::Step;
using config::TextFact;

Judge::Judge(const std::vector<Step>& rules, const Context& context) : rules_(rules), context_(context) {
  if (rules.empty()) return;
  const Page& page = context.request.page;
  const Facts& facts = context.facts;
  setNumber(NumberFact::one, 1);
  setNumber(NumberFact::now, context.now.ms);
  // This visit has no event yet where the last one was long ago.
  const bool isNew = context.now.ms - facts.newest.ms > sessionGapMs;
  setNumber(NumberFact::sessions, facts.sessions + (isNew ? 1 : 0));
  setNumber(NumberFact::ordersCount, facts.orders);
  if (facts.orders > 0) setNumber(NumberFact::ordersDaysAgo, daysSince(facts.lastOrder));
  setText(TextFact::page, page.type);
  setText(TextFact::pageCategory, page.category);
  if (page.item) setText(TextFact::pageItem, context.shelf.id(*page.item));
  setText(TextFact::language, context.language);
  knowCart();
  knowSeed();
  static_cast<void>(walk(nullptr));
}

std::int64_t Judge::daysSince(Instant then) const {
  return std::max<std::int64_t>(context_.now.ms - then.ms, 0) / msPerDay;
}

void Judge::knowCart() {
  const auto& cart = context_.request.page.cart;
  std::int64_t value = 0;
  bool isPriced = true;
  for (const std::uint32_t item : cart) {
    const shard::Card* card = context_.shelf.card(item);
    const std::int64_t price = card != nullptr ? card->price.minor : 0;
    value += price;
    isPriced &= price > 0;
  }
  setNumber(NumberFact::cartCount, static_cast<std::int64_t>(cart.size()));
  if (!isPriced) return;
  setNumber(NumberFact::isCartPriced, 1);
  setNumber(NumberFact::cartValue, value);
  setNumber(NumberFact::freeShippingGap,
            std::max<std::int64_t>(context_.config.freeShippingFrom.minor - value, 0));
}

/// What the slate starts from: rules compare its price and category with those of candidates.
void Judge::knowSeed() {
  const Page& page = context_.request.page;
  const auto& recent = context_.facts.recent;
  std::optional<std::uint32_t> seed;
  if (context_.seed == config::Seed::item) seed = page.item;
  if (context_.seed == config::Seed::cart && !page.cart.empty()) seed = page.cart.back();
  if (context_.seed == config::Seed::history && !recent.empty()) seed = recent.front().item;
  const shard::Card* card = seed ? context_.shelf.card(*seed) : nullptr;
  if (card == nullptr) return;
  setNumber(NumberFact::hasSeed, 1);
  setNumber(NumberFact::seedPrice, card->price.minor);
  setText(TextFact::seedItem, context_.shelf.id(*seed));
  setText(TextFact::seedCategory, card->category);
  setText(TextFact::seedBrand, card->brand);
}

/// How often, and in the next number how long ago.
void Judge::knowTouches(NumberFact count, const Touches& touches) {
  const auto age = static_cast<NumberFact>(static_cast<int>(count) + 1);
  setNumber(count, touches.times);
  setNumber(age, touches.times > 0 ? daysSince(touches.last) : 0);
}

bool Judge::cartHolds(std::uint32_t item) const {
  const auto& cart = context_.request.page.cart;
  return std::find(cart.begin(), cart.end(), item) != cart.end();
}

/// A comparison; the commonest kinds of step come first.
bool Judge::holds(const Step& step) const {
  if (step.ask >= Ask::sameText) {
    const std::string_view left = texts_[step.left % config::textFacts];
    const std::string_view right = step.right == 0 ? step.text : texts_[step.right % config::textFacts];
    return step.ask == Ask::sameText ? left == right : left.starts_with(right);
  }
  const double left = numbers_[step.left % config::numberFacts];
  const double right = numbers_[step.right % config::numberFacts] * step.number;
  if (step.ask == Ask::equal) return left == right;
  return left < right || (step.ask == Ask::lessOrEqual && left == right);
}

/// Without a card only the pins count, which ask about no candidate.
Judge::Verdict Judge::walk(const shard::Card* card) {
  Verdict verdict;
  const std::size_t size = rules_.size();
  for (std::size_t at = 0; at < size; ++at) {
    const Step& step = rules_[at];
    std::size_t way = step.yes;
    if (step.ask <= Ask::startsWith) {
      if (!holds(step)) way = step.no;
    } else if (step.ask == Ask::bit) {
      const std::size_t byte = step.left / 8;
      if (card == nullptr || card->ruleTable != context_.config.ruleTable) {
        way = step.right;
      } else if (byte >= card->ruleBits.size() || (card->ruleBits[byte] >> step.left % 8 & 1) == 0) {
        way = step.no;
      }
    } else if (step.ask == Ask::remove) {
      verdict.removedBy = step.text;
      if (card != nullptr) break;
    } else if (step.ask == Ask::boost) {
      verdict.factor *= step.number;
    } else if (step.ask == Ask::bury) {
      verdict.isBuried = true;
    } else if (step.ask == Ask::pin) {
      if (card == nullptr) pins_.push_back(&step);
    } else if (step.ask == Ask::cartHolds) {
      const auto item = context_.shelf.find(step.text);
      if (!item || !cartHolds(*item)) way = step.no;
    }
    at += way;
  }
  return verdict;
}

Judge::Verdict Judge::of(std::uint32_t item) {
  if (rules_.empty()) return {};
  const shard::Card& card = *context_.shelf.card(item);
  setText(TextFact::item, context_.shelf.id(item));
  setText(TextFact::title, card.name);
  setText(TextFact::category, card.category);
  setText(TextFact::brand, card.brand);
  setNumber(NumberFact::price, card.price.minor);
  setNumber(NumberFact::available, card.available);
  setNumber(NumberFact::replenishable, card.replenishable);
  setNumber(NumberFact::inCart, cartHolds(item));
  const ItemFacts facts = context_.facts.of(item);
  knowTouches(NumberFact::boughtCount, facts.bought);
  knowTouches(NumberFact::viewedCount, facts.viewed);
  return walk(&card);
}

}  // namespace alcove::suggest
