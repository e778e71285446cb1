// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/eval/purchase_model.hpp>
#include <cmath>
#include <map>
#include <numeric>

namespace alcove::eval {
namespace {

/// Sums by item; a history touches few.
class Sums {
 public:
  void add(std::uint32_t item, double value) { sums_[item] += value; }
  [[nodiscard]] double of(std::uint32_t item) const {
    const auto at = sums_.find(item);
    return at == sums_.end() ? 0 : at->second;
  }
  [[nodiscard]] const std::map<std::uint32_t, double>& all() const { return sums_; }

 private:
  std::map<std::uint32_t, double> sums_;  // in the order of the items, so that sums of sums repeat exactly
};

}  // namespace

PurchaseModel::PurchaseModel(const PurchaseCounts& counts, const PurchaseOptions& options)
    : options_(options), lists_(counts.pairs.size()), popular_(byBaskets(counts.baskets)) {
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
  const double most = popular_.empty() ? 1 : std::max(1u, counts.baskets[popular_.front()]);
  for (const std::uint32_t baskets : counts.baskets) popularity_.push_back(baskets / most);
}

std::vector<std::uint32_t> PurchaseModel::rank(std::span<const Basket> history, std::size_t cutoff) const {
  Sums own;
  double weight = 1;
  for (std::size_t b = history.size(); b-- > 0; weight *= options_.decay) {
    for (const std::uint32_t item : history[b]) own.add(item, weight);
  }
  Sums pairs;
  for (const auto& [item, bought] : own.all()) {
    for (const Entry& entry : lists_[item]) pairs.add(entry.item, bought * entry.weight);
  }
  double most = 0;
  for (const auto& [item, sum] : pairs.all()) most = std::max(most, sum);

  std::map<std::uint32_t, double> scores;
  const auto score = [&](std::uint32_t item) {
    const double near = most > 0 ? options_.pairWeight * pairs.of(item) / most : 0;
    scores.emplace(item, own.of(item) + near + options_.popularWeight * popularity_[item]);
  };
  for (const auto& [item, sum] : own.all()) score(item);
  for (const auto& [item, sum] : pairs.all()) score(item);
  for (std::size_t i = 0, more = 0; i < popular_.size() && more < cutoff; ++i) {
    if (scores.find(popular_[i]) != scores.end()) continue;
    score(popular_[i]);
    ++more;
  }
  std::vector<std::pair<double, std::uint32_t>> order;
  for (const auto& [item, value] : scores) order.push_back({-value, item});
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(cutoff, order.size()));
  std::partial_sort(order.begin(), end, order.end());
  std::vector<std::uint32_t> ranking;
  for (auto at = order.begin(); at != end; ++at) ranking.push_back(at->second);
  return ranking;
}

std::vector<std::uint32_t> byBaskets(std::span<const std::uint32_t> baskets) {
  std::vector<std::uint32_t> items(baskets.size());
  std::iota(items.begin(), items.end(), 0u);
  std::stable_sort(items.begin(), items.end(),
                   [&baskets](std::uint32_t a, std::uint32_t b) { return baskets[a] > baskets[b]; });
  return items;
}

std::vector<std::uint32_t> ownFrequency(std::span<const Basket> history,
                                        std::span<const std::uint32_t> popular, std::size_t cutoff) {
  std::map<std::uint32_t, std::size_t> times;
  for (const Basket& basket : history) {
    for (const std::uint32_t item : basket) ++times[item];
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
