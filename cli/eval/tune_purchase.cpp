// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/random.hpp>
#include <array>
#include <cli/eval/basket_metrics.hpp>
#include <cli/eval/tune_purchase.hpp>

namespace alcove::eval {
namespace {

constexpr std::size_t cutoff = 10;

/// Up to `most` customers with a basket to foretell.
std::vector<const Customer*> someOf(const std::vector<Customer>& customers, std::size_t most) {
  std::vector<const Customer*> some;
  for (const Customer& customer : customers) {
    if (!customer.next.empty()) some.push_back(&customer);
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
  options.pairWeight = oneOf(std::array{0.1, 0.2, 0.4, 0.8, 1.2, 1.8, 2.5});
  options.popularWeight = oneOf(std::array{0.0, 0.05, 0.1, 0.2, 0.4, 0.8, 1.2});
  options.afterWeight = oneOf(std::array{0.25, 0.5, 1.0, 2.0, 4.0, 8.0});
  options.rarity = oneOf(std::array{0.3, 0.5, 0.7, 0.9});
  options.recentDays = oneOf(std::array{10.0, 20.0, 30.0, 60.0, 120.0});
  options.trend = oneOf(std::array{0.0, 0.25, 0.5, 0.75, 1.0});
  options.ownDays = oneOf(std::array{0.0, 60.0, 120.0, 240.0});
  options.repeat = oneOf(std::array{0.0, 0.25, 0.5, 0.75, 1.0, 1.5});
  return options;
}

/// A part of the log, ready to be foretold again and again.
struct Rehearsal {
  const Purchases& purchases;
  PurchaseCounts counts;
  std::vector<const Customer*> customers;

  /// Adds up recall and NDCG over the customers.
  void run(const PurchaseOptions& options, BasketMetrics& sum) const {
    const PurchaseModel model(purchases, counts, options);
    std::vector<BasketMetrics> each(customers.size());
    tbb::parallel_for(std::size_t{0}, customers.size(), [&](std::size_t c) {
      each[c] = foretold(model.rank(customers[c]->history, cutoff), customers[c]->next, cutoff);
    });
    for (const BasketMetrics& metrics : each) {
      sum.recall += metrics.recall;
      sum.ndcg += metrics.ndcg;
    }
  }
};

}  // namespace

TunedPurchase tunePurchase(std::span<const Purchases> earlier, std::uint32_t support,
                           const TunePurchaseOptions& options) {
  std::vector<Rehearsal> rehearsals;
  double customers = 0;
  for (const Purchases& part : earlier) {
    rehearsals.push_back({part, countPurchases(part, support), someOf(part.customers, options.customers)});
    customers += static_cast<double>(rehearsals.back().customers.size());
  }
  TunedPurchase best;
  if (customers == 0) return best;
  Random random(options.seed);
  for (std::size_t trial = 0; trial < options.trials; ++trial) {
    const PurchaseOptions tried = trial == 0 ? PurchaseOptions{} : draw(random);
    BasketMetrics sum;
    for (const Rehearsal& rehearsal : rehearsals) rehearsal.run(tried, sum);
    const double recall = sum.recall / customers;
    const double ndcg = sum.ndcg / customers;
    if (recall + ndcg > best.recall + best.ndcg) best = {tried, recall, ndcg};
  }
  return best;
}

}  // namespace alcove::eval
