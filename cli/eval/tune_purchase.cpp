// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/random.hpp>
#include <array>
#include <cli/eval/basket_metrics.hpp>
#include <cli/eval/tune_purchase.hpp>

namespace alcove::eval {
namespace {

constexpr std::size_t cutoff = 10;

/// Up to `most` customers with a basket to foretell and one before it.
std::vector<const Customer*> someOf(const std::vector<Customer>& customers, std::size_t most) {
  std::vector<const Customer*> some;
  for (const Customer& customer : customers) {
    if (customer.history.size() > 1) some.push_back(&customer);
  }
  const std::size_t step = (some.size() + most - 1) / std::max<std::size_t>(1, most);
  std::vector<const Customer*> spread;
  for (std::size_t i = 0; i < some.size(); i += step) spread.push_back(some[i]);
  return spread;
}

PurchaseOptions draw(Random& random) {
  const auto oneOf = [&random](auto values) { return values[random.below(values.size())]; };
  PurchaseOptions options;
  options.decay = oneOf(std::array{0.6, 0.7, 0.8, 0.9, 0.95, 1.0});
  options.pairWeight = oneOf(std::array{0.1, 0.2, 0.4, 0.8, 1.2, 1.8});
  options.popularWeight = oneOf(std::array{0.0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.2});
  options.afterWeight = oneOf(std::array{0.5, 1.0, 2.0, 4.0});
  options.rarity = oneOf(std::array{0.3, 0.5, 0.7, 0.9});
  return options;
}

}  // namespace

TunedPurchase tunePurchase(const Purchases& purchases, std::uint32_t support,
                           const TunePurchaseOptions& options) {
  const auto customers = someOf(purchases.customers, options.customers);
  TunedPurchase best;
  if (customers.empty()) return best;
  const PurchaseCounts counts = countPurchases(purchases.customers, purchases.items, support, 1);
  Random random(options.seed);
  std::vector<BasketMetrics> each(customers.size());
  for (std::size_t trial = 0; trial < options.trials; ++trial) {
    const PurchaseOptions tried = trial == 0 ? PurchaseOptions{} : draw(random);
    const PurchaseModel model(counts, tried);
    tbb::parallel_for(std::size_t{0}, customers.size(), [&](std::size_t c) {
      const auto& history = customers[c]->history;
      each[c] = foretold(model.rank(without(history, 1), cutoff), history.back(), cutoff);
    });
    double recall = 0;
    double ndcg = 0;
    for (const BasketMetrics& metrics : each) {
      recall += metrics.recall / static_cast<double>(each.size());
      ndcg += metrics.ndcg / static_cast<double>(each.size());
    }
    if (recall + ndcg > best.recall + best.ndcg) best = {tried, recall, ndcg};
  }
  return best;
}

}  // namespace alcove::eval
