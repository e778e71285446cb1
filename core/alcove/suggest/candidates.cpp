// SPDX-License-Identifier: MIT
#include <alcove/base/heap_sort.hpp>
#include <alcove/suggest/candidates.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>

namespace alcove::suggest {
namespace {

using config::Model;
using shard::ListKind;

Seed seedOf(const Context& context, ListKind kind, std::uint32_t item, std::uint32_t back,
            std::uint32_t times = 1) {
  return {item, back, context.shelf.list(kind, item), times};
}

/// The page's item first, then the history: what the shopper did before colours what goes with this item.
void addHistory(const Context& context, ListKind kind, std::vector<Seed>& seeds) {
  const auto isSeed = [&seeds](std::uint32_t item) {
    return std::any_of(seeds.begin(), seeds.end(), [item](const Seed& seed) { return seed.item == item; });
  };
  const auto& recent = context.facts.recent;
  // The view of this page is the newest event once it is recorded; before that, everything is one further
  // back.
  const bool recorded = seeds.empty() || (!recent.empty() && recent.front().item == seeds.front().item);
  for (const Facts::Recent& each : recent) {
    if (seeds.size() == seedLimit) return;
    if (!isSeed(each.item))
      seeds.push_back(seedOf(context, kind, each.item, each.back + (recorded ? 0 : 1), each.times));
  }
}

std::vector<Seed> seedsFor(const Context& context, ListKind kind, bool withHistory) {
  std::vector<Seed> seeds;
  if (context.seed == config::Seed::cart) {
    const auto& cart = context.request.page.cart;
    for (std::size_t i = cart.size(); i-- > 0 && seeds.size() < seedLimit;) {
      seeds.push_back(seedOf(context, kind, cart[i], 0));
    }
    return seeds;
  }
  if (context.seed == config::Seed::item && context.request.page.item) {
    seeds.push_back(seedOf(context, kind, *context.request.page.item, 0));
  }
  if (withHistory || context.seed == config::Seed::history) addHistory(context, kind, seeds);
  return seeds;
}

ReasonCode relatedReason(const Context& context, const Scored& scored, std::uint32_t because) {
  if (scored.basis == shard::Basis::content) return ReasonCode::similar;
  // Nobody counted this pair: only that its two halves go with the item between them.
  if (scored.basis == shard::Basis::derived) return ReasonCode::becauseViewed;
  if (context.evidence == shard::Evidence::orders) return ReasonCode::boughtTogether;
  return because == context.request.page.item ? ReasonCode::viewedTogether : ReasonCode::becauseViewed;
}

std::vector<Candidate> fromSeeds(const Context& context, const std::vector<Seed>& seeds, ListKind kind,
                                 double repeat) {
  const Shelf& shelf = context.shelf;
  const std::vector<Scored> scored =
      rankedSum(seeds, {.repeat = repeat}, shelf.popularity(),
                kind == ListKind::related ? context.ranker : std::span<const float>(),
                [&shelf](std::uint32_t a, std::uint32_t b) { return shelf.id(a) < shelf.id(b); });
  std::vector<Candidate> found;
  for (const Scored& each : scored) {
    const bool isSeed =
        std::any_of(seeds.begin(), seeds.end(), [&](const Seed& seed) { return seed.item == each.item; });
    if (isSeed && repeat == 0) continue;
    if (each.because == noSeed || (isSeed && seeds[each.because].item == each.item)) {
      found.push_back({each.item, each.score, ReasonCode::viewedRecently, std::nullopt});
      continue;
    }
    const std::uint32_t because = seeds[each.because].item;
    const ReasonCode reason = kind == ListKind::together  ? ReasonCode::boughtTogether
                              : kind == ListKind::similar ? ReasonCode::similar
                                                          : relatedReason(context, each, because);
    found.push_back({each.item, each.score, reason, because});
  }
  return found;
}

std::vector<Candidate> fromPopular(const config::Source& source, const Context& context, ListKind kind,
                                   ReasonCode reason) {
  const std::string_view category =
      source.scopeCategory ? std::string_view(context.request.page.category) : "";
  if (source.scopeCategory && category.empty()) return {};
  if (source.scopeCategory && kind == ListKind::bestsellers) reason = ReasonCode::bestsellerInCategory;
  std::vector<Candidate> found;
  for (const Neighbour& each : context.shelf.popular(kind, category)) {
    found.push_back({each.item, static_cast<double>(each.weight),
                     each.basis == shard::Basis::counted ? reason : ReasonCode::assortment, std::nullopt});
  }
  return found;
}

std::vector<Candidate> recentlyViewed(const Context& context) {
  std::vector<Candidate> found;
  for (const Facts::Recent& each : context.facts.recent) {
    found.push_back(
        {each.item, 1.0 / (1 + static_cast<double>(each.back)), ReasonCode::viewedRecently, std::nullopt});
  }
  return found;
}

std::vector<Candidate> handPicked(const config::Source& source, const Context& context) {
  std::vector<Candidate> found;
  for (const std::string& id : source.items) {
    if (const auto item = context.shelf.find(id))
      found.push_back({*item, 1, ReasonCode::picked, std::nullopt});
  }
  return found;
}

/// For discovery: what the shopper has seen already is left to the source "recent".
std::vector<Candidate> forYou(const Context& context) {
  Context ofHistory = context;
  ofHistory.seed = config::Seed::history;
  return fromSeeds(ofHistory, seedsFor(ofHistory, ListKind::related, true), ListKind::related, 0);
}

/// Bought with the seeds, at least so many times as often as chance would have it: the weight of a pair. The
/// strongest stand first in a list.
std::vector<Candidate> together(const config::Source& source, const Context& context) {
  std::vector<Seed> seeds = seedsFor(context, ListKind::together, false);
  for (Seed& seed : seeds) {
    std::size_t strong = 0;
    while (strong < seed.list.size() && seed.list[strong].weight >= source.minLift) ++strong;
    seed.list = seed.list.first(strong);
  }
  return fromSeeds(context, seeds, ListKind::together, 0);
}

/// For the cart wherever it is shown: what is bought with any of its items.
std::vector<Candidate> completeCart(const config::Source& source, const Context& context) {
  Context ofCart = context;
  ofCart.seed = config::Seed::cart;
  return together(source, ofCart);
}

/// For what is sold out: alike, and neither half nor twice its price.
std::vector<Candidate> substitutes(const Context& context) {
  const Shelf& shelf = context.shelf;
  std::vector<Seed> seeds = seedsFor(context, ListKind::similar, false);
  std::erase_if(seeds, [&](const Seed& seed) {
    const shard::Card* card = shelf.card(seed.item);
    return card == nullptr || card->available;
  });
  std::vector<Candidate> found = fromSeeds(context, seeds, ListKind::similar, 0);
  std::erase_if(found, [&](const Candidate& candidate) {
    const shard::Card* card = shelf.card(candidate.item);
    if (card == nullptr) return true;
    const std::int64_t price = card->price.minor;
    const std::int64_t gone = shelf.card(*candidate.because)->price.minor;
    return price > 0 && gone > 0 && (price > 2 * gone || gone > 2 * price);
  });
  return found;
}

/// What the shopper has bought and by now needs again: after the mean time between the shopper's own orders,
/// else after the item's usual one. Due first what has just become so; what is long overdue was given up.
std::vector<Candidate> buyAgain(const Context& context) {
  std::vector<Candidate> found;
  for (std::uint32_t item = 0; item < context.facts.byItem.size(); ++item) {
    const Touches& bought = context.facts.byItem[item].bought;
    const shard::Card* card = context.shelf.card(item);
    std::int64_t interval = bought.times > 1 ? (bought.last.ms - bought.first.ms) / (bought.times - 1) : 0;
    const std::int64_t days = interval / msPerDay;
    if (days < 1) interval = card != nullptr ? card->intervalDays * msPerDay : 0;
    const std::int64_t age = context.facts.newest.ms - bought.last.ms;
    if (bought.times > 0 && interval > 0 && age >= interval)
      found.push_back({item, static_cast<double>(interval) / static_cast<double>(age), ReasonCode::buyAgain,
                       std::nullopt, days});
  }
  sortBest(found, context.shelf);
  return found;
}

}  // namespace

std::string_view reasonName(ReasonCode code) {
  constexpr std::string_view names[] = {"viewed-together",
                                        "because-viewed",
                                        "bought-together",
                                        "similar",
                                        "viewed-recently",
                                        "bestseller",
                                        "bestseller-in-category",
                                        "trending",
                                        "new",
                                        "picked",
                                        "assortment",
                                        "buy-again"};
  return names[static_cast<std::size_t>(code)];
}

void sortBest(std::vector<Candidate>& candidates, const Shelf& shelf) {
  heapSort(candidates, [&shelf](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : shelf.id(a.item) < shelf.id(b.item);
  });
}

std::vector<Candidate> candidates(const config::Source& source, const Context& context) {
  constexpr double repeat = PlainSumOptions{}.repeat;
  switch (source.model) {
    case Model::related:
      return fromSeeds(context, seedsFor(context, ListKind::related, context.seed == config::Seed::item),
                       ListKind::related, repeat);
    case Model::together:
      return together(source, context);
    case Model::similar:
      return fromSeeds(context, seedsFor(context, ListKind::similar, false), ListKind::similar, 0);
    case Model::forYou:
      return forYou(context);
    case Model::recent:
      return recentlyViewed(context);
    case Model::bestsellers:
      return fromPopular(source, context, ListKind::bestsellers, ReasonCode::bestseller);
    case Model::trending: {
      constexpr auto last = static_cast<std::int64_t>(ListKind::newest);
      const auto kind = source.list > 0 ? static_cast<ListKind>(last + source.list) : ListKind::trending;
      return fromPopular(source, context, kind, ReasonCode::trending);
    }
    case Model::newest:
      return fromPopular(source, context, ListKind::newest, ReasonCode::newest);
    case Model::handPicked:
      return handPicked(source, context);
    case Model::buyAgain:
      return buyAgain(context);
    case Model::substitutes:
      return substitutes(context);
    case Model::completeCart:
      return completeCart(source, context);
  }
  return {};
}

}  // namespace alcove::suggest
