// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <cli/eval/purchase_pairs.hpp>
#include <cmath>

namespace alcove::eval {
namespace {

/// A basket that holds an item.
struct Place {
  std::uint32_t customer;
  std::uint32_t basket;
};

constexpr std::uint32_t nobody = 0xFFFFFFFF;

/// One thread's sums for the item at hand.
struct Sums {
  explicit Sums(std::size_t items) : together(items), after(items), customers(items), last(items, nobody) {}
  std::vector<float> together;
  std::vector<float> after;
  std::vector<std::uint32_t> customers;
  std::vector<std::uint32_t> last;
  std::vector<std::uint32_t> touched;

  void meet(std::uint32_t item, std::uint32_t customer) {
    if (customers[item] == 0) touched.push_back(item);
    if (last[item] != customer) ++customers[item];
    last[item] = customer;
  }
};

std::vector<Pair> pairsOf(std::uint32_t item, const std::vector<Customer>& customers,
                          const std::vector<Place>& places, std::uint32_t support, Sums& sums) {
  for (const Place& place : places) {
    const auto& history = customers[place.customer].history;
    const auto& items = history[place.basket].items;
    const float share = items.size() > 1 ? 1 / std::sqrt(static_cast<float>(items.size() - 1)) : 0;
    for (const std::uint32_t other : items) {
      if (other == item) continue;
      sums.meet(other, place.customer);
      sums.together[other] += share;
    }
    if (place.basket + 1 == history.size()) continue;
    const auto& next = history[place.basket + 1].items;
    for (const std::uint32_t other : next) {
      if (other == item) continue;
      sums.meet(other, place.customer);
      sums.after[other] += 1 / std::sqrt(static_cast<float>(next.size()));
    }
  }
  std::vector<Pair> pairs;
  for (const std::uint32_t other : sums.touched) {
    if (sums.customers[other] >= support) pairs.push_back({other, sums.together[other], sums.after[other]});
    sums.together[other] = sums.after[other] = 0;
    sums.customers[other] = 0;
    sums.last[other] = nobody;
  }
  sums.touched.clear();
  return pairs;
}

}  // namespace

PurchaseCounts countPurchases(const Purchases& purchases, std::uint32_t support) {
  const auto& customers = purchases.customers;
  std::vector<std::vector<Place>> places(purchases.items);
  for (std::uint32_t c = 0; c < customers.size(); ++c) {
    for (std::uint32_t b = 0; b < customers[c].history.size(); ++b) {
      for (const std::uint32_t item : customers[c].history[b].items) places[item].push_back({c, b});
    }
  }
  PurchaseCounts counts{std::vector<std::vector<Pair>>(purchases.items), {}};
  for (const auto& own : places) counts.baskets.push_back(static_cast<std::uint32_t>(own.size()));
  tbb::enumerable_thread_specific<Sums> sums([&purchases] { return Sums(purchases.items); });
  tbb::parallel_for(std::size_t{0}, places.size(), [&](std::size_t item) {
    counts.pairs[item] =
        pairsOf(static_cast<std::uint32_t>(item), customers, places[item], support, sums.local());
  });
  return counts;
}

}  // namespace alcove::eval
