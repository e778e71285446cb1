// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/item_sums.hpp>
#include <cli/eval/purchase_model.hpp>
#include <cmath>
#include <map>
#include <numeric>

namespace alcove::eval {
namespace {

/// Sorts by a figure, largest first, ties by number.
std::vector<std::uint32_t> best(const auto& figures) {
  std::vector<std::uint32_t> items(figures.size());
  std::iota(items.begin(), items.end(), 0u);
  std::stable_sort(items.begin(), items.end(),
                   [&figures](std::uint32_t a, std::uint32_t b) { return figures[a] > figures[b]; });
  return items;
}

}  // namespace

PurchaseModel::PurchaseModel(const Purchases& purchases, const PurchaseCounts& counts,
                             const PurchaseOptions& options)
    : options_(options), now_(purchases.now), hasTime_(purchases.hasTime), lists_(counts.pairs.size()) {
  for (std::size_t item = 0; item < lists_.size(); ++item) {
    const double norm = std::pow(static_cast<double>(counts.baskets[item]) + 5, options.rarity);
    std::vector<Entry>& list = lists_[item];
    for (const Pair& pair : counts.pairs[item]) {
      list.push_back({pair.item, (pair.together + options.afterWeight * pair.after) / norm});
    }
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(options.keep, list.size()));
    std::partial_sort(list.begin(), end, list.end(), [](const Entry& a, const Entry& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.item < b.item;
    });
    list.erase(end, list.end());
  }
  learnSales(purchases, counts);
  learnRepeats(purchases);
}

void PurchaseModel::learnRepeats(const Purchases& purchases) {
  std::vector<double> chances(lists_.size(), 0);  // baskets after the first one with the item
  std::vector<double> taken(lists_.size(), 0);    // those that hold it again
  double allChances = 0;
  double allTaken = 0;
  std::vector<std::uint32_t> first(lists_.size());
  for (const Customer& customer : purchases.customers) {
    const auto baskets = customer.history.size();
    for (std::size_t b = baskets; b-- > 0;) {
      for (const std::uint32_t item : customer.history[b].items) first[item] = static_cast<std::uint32_t>(b);
    }
    for (std::size_t b = 0; b < baskets; ++b) {
      for (const std::uint32_t item : customer.history[b].items) {
        const bool again = first[item] < b;
        (again ? taken[item] : chances[item]) += again ? 1 : static_cast<double>(baskets - 1 - b);
      }
    }
  }
  for (std::size_t item = 0; item < lists_.size(); ++item) {
    allChances += chances[item];
    allTaken += taken[item];
  }
  repeat_.assign(lists_.size(), 1);
  if (allTaken == 0) return;
  const double mean = allTaken / allChances;
  constexpr double doubt = 20;  // chances that speak for the mean
  for (std::size_t item = 0; item < lists_.size(); ++item) {
    const double rate = (taken[item] + doubt * mean) / (chances[item] + doubt);
    repeat_[item] = std::pow(rate / mean, options_.repeat);
  }
}

void PurchaseModel::learnSales(const Purchases& purchases, const PurchaseCounts& counts) {
  trend_.assign(counts.baskets.size(), 1);
  popularity_.assign(counts.baskets.begin(), counts.baskets.end());
  if (hasTime_) {
    popularity_.assign(counts.baskets.size(), 0);
    for (const Customer& customer : purchases.customers) {
      for (const Basket& basket : customer.history) {
        const double weight = std::exp(-ageDays(basket) / options_.recentDays);
        for (const std::uint32_t item : basket.items) popularity_[item] += weight;
      }
    }
    const double now = std::accumulate(popularity_.begin(), popularity_.end(), 0.0);
    const double ever = std::accumulate(counts.baskets.begin(), counts.baskets.end(), 0.0);
    for (std::size_t item = 0; item < trend_.size(); ++item) {
      const double expected = counts.baskets[item] * now / ever;
      trend_[item] = std::pow((popularity_[item] + 1) / (expected + 1), options_.trend);
    }
  }
  popular_ = best(popularity_);
  const double most = popular_.empty() ? 0 : popularity_[popular_.front()];
  for (double& popularity : popularity_) popularity = most > 0 ? popularity / most : 0;
}

double PurchaseModel::ageDays(const Basket& basket) const {
  return static_cast<double>(now_.ms - basket.time.ms) / msPerDay;
}

std::vector<std::uint32_t> PurchaseModel::rank(std::span<const Basket> history, std::size_t cutoff) const {
  ItemSums own(lists_.size());
  ItemSums pairs(lists_.size());
  double weight = 1;
  for (std::size_t b = history.size(); b-- > 0; weight *= options_.decay) {
    const double aged = hasTime_ && options_.ownDays > 0
                            ? weight * std::exp(-ageDays(history[b]) / options_.ownDays)
                            : weight;
    for (const std::uint32_t item : history[b].items) own.add(item, aged);
  }
  for (const std::uint32_t item : own.items()) {
    for (const Entry& entry : lists_[item]) pairs.add(entry.item, own.of(item) * entry.weight);
  }
  double most = 0;
  for (const std::uint32_t item : pairs.items()) most = std::max(most, pairs.of(item));

  std::vector<std::pair<double, std::uint32_t>> scores;
  const auto score = [&](std::uint32_t item) {
    const double near = most > 0 ? options_.pairWeight * pairs.of(item) / most : 0;
    scores.push_back(
        {-trend_[item] * (repeat_[item] * own.of(item) + near) - options_.popularWeight * popularity_[item],
         item});
  };
  for (const std::uint32_t item : own.items()) score(item);
  for (const std::uint32_t item : pairs.items()) {
    if (!own.holds(item)) score(item);
  }
  for (std::size_t i = 0, more = 0; i < popular_.size() && more < cutoff; ++i) {
    if (own.holds(popular_[i]) || pairs.holds(popular_[i])) continue;
    score(popular_[i]);
    ++more;
  }
  const auto end = scores.begin() + static_cast<std::ptrdiff_t>(std::min(cutoff, scores.size()));
  std::partial_sort(scores.begin(), end, scores.end());
  std::vector<std::uint32_t> ranking;
  for (auto at = scores.begin(); at != end; ++at) ranking.push_back(at->second);
  return ranking;
}

std::vector<std::uint32_t> byBaskets(std::span<const std::uint32_t> baskets) {
  return best(baskets);
}

std::vector<std::uint32_t> ownFrequency(std::span<const Basket> history,
                                        std::span<const std::uint32_t> popular, std::size_t cutoff) {
  std::map<std::uint32_t, std::size_t> times;
  for (const Basket& basket : history) {
    for (const std::uint32_t item : basket.items) ++times[item];
  }
  std::vector<std::uint32_t> ranking;
  for (const std::uint32_t item : popular) {
    if (times.find(item) != times.end()) ranking.push_back(item);
  }
  std::stable_sort(ranking.begin(), ranking.end(),
                   [&times](std::uint32_t a, std::uint32_t b) { return times[a] > times[b]; });
  if (ranking.size() > cutoff) ranking.resize(cutoff);
  for (std::size_t i = 0; i < popular.size() && ranking.size() < cutoff; ++i) {
    if (times.find(popular[i]) == times.end()) ranking.push_back(popular[i]);
  }
  return ranking;
}

}  // namespace alcove::eval
