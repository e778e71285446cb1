// SPDX-License-Identifier: MIT
#include <alcove/suggest/suppression.hpp>
#include <algorithm>

namespace alcove::suggest {
namespace {

bool sameProduct(const Shelf& shelf, const shard::Card& card, std::uint32_t item, std::uint32_t other) {
  if (item == other) return true;
  const shard::Card* otherCard = shelf.card(other);
  return otherCard != nullptr && !card.group.empty() && card.group == otherCard->group;
}

}  // namespace

std::optional<std::string_view> suppressed(std::uint32_t item, const Context& context, config::Model model,
                                           bool dedupePage) {
  const Shelf& shelf = context.shelf;
  const Page& page = context.request.page;
  const shard::Card* card = shelf.card(item);
  if (card == nullptr) return "no-card";
  if (!card->available) return "out-of-stock";
  if (page.item && sameProduct(shelf, *card, item, *page.item)) return "this-page";
  const auto holdsProduct = [&](const std::vector<std::uint32_t>& items) {
    return std::any_of(items.begin(), items.end(),
                       [&](std::uint32_t other) { return sameProduct(shelf, *card, item, other); });
  };
  if (holdsProduct(page.cart)) return "in-cart";
  const ItemFacts facts = context.facts.of(item);
  if (facts.isHidden) return "hidden";
  if (dedupePage && holdsProduct(context.request.shown)) return "on-this-page";
  // What the shopper or the merchant asks for by name stays, however often it was bought or shown.
  if (model == config::Model::recent || model == config::Model::handPicked) return std::nullopt;
  if (model != config::Model::buyAgain && !card->replenishable && facts.bought.times > 0) return "bought";
  if (facts.shown >= impressionLimit) return "shown-too-often";
  return std::nullopt;
}

}  // namespace alcove::suggest
