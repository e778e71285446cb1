// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/codes.hpp>
#include <cli/eval/next_basket.hpp>
#include <cli/logs/read_orders.hpp>
#include <functional>

namespace alcove::eval {
namespace {

using Rank = std::function<std::vector<std::uint32_t>(const Customer&)>;

constexpr std::array<std::size_t, 2> cutoffs = {10, 20};

BasketFigures figuresOf(const std::vector<const Customer*>& customers, const Rank& rank) {
  std::array<std::vector<Unit>, cutoffs.size()> units;
  for (auto& each : units) each.resize(customers.size());
  tbb::parallel_for(std::size_t{0}, customers.size(), [&](std::size_t c) {
    const auto ranking = rank(*customers[c]);
    for (std::size_t i = 0; i < cutoffs.size(); ++i) {
      units[i][c] = foretold(ranking, customers[c]->next, cutoffs[i]).unit();
    }
  });
  BasketFigures figures;
  for (std::size_t i = 0; i < cutoffs.size(); ++i) {
    BasketFigures::At& at = figures.at[i];
    at.cutoff = cutoffs[i];
    for (const Unit& unit : units[i]) {
      at.mean.recall += unit.sums[0] / static_cast<double>(customers.size());
      at.mean.ndcg += unit.sums[1] / static_cast<double>(customers.size());
      at.mean.hit += unit.sums[2] / static_cast<double>(customers.size());
    }
    at.intervals = bootstrap(units[i]);
  }
  return figures;
}

/// `earlier`: what the model is tuned on.
Result<BasketResult> evaluate(const Purchases& purchases, std::span<const Purchases> earlier,
                              std::uint32_t support, const std::filesystem::path& file) {
  std::vector<const Customer*> customers;
  for (const Customer& customer : purchases.customers) {
    if (!customer.next.empty()) customers.push_back(&customer);
  }
  if (customers.empty()) return Error{codes::inputEmpty, file.string(), "no customer with a history"};
  BasketResult result{.customers = customers.size(),
                      .histories = purchases.customers.size(),
                      .items = purchases.items,
                      .tuned = tunePurchase(earlier, support)};
  const PurchaseCounts counts = countPurchases(purchases, support);
  const PurchaseModel model(purchases, counts, result.tuned.options);
  const std::vector<std::uint32_t> popular = byBaskets(counts.baskets);
  result.model =
      figuresOf(customers, [&](const Customer& each) { return model.rank(each.history, cutoffs.back()); });
  result.frequency = figuresOf(
      customers, [&](const Customer& each) { return ownFrequency(each.history, popular, cutoffs.back()); });
  return result;
}

}  // namespace

Result<BasketResult> evaluateNextBasket(const NextBasketOptions& options, io::Report& report) {
  const auto purchases = readBaskets(options.baskets, options.next, report);
  if (!purchases) return purchases.error();
  const std::array earlier = {lastBasketsOf(*purchases)};
  return evaluate(*purchases, earlier, options.support, options.next);
}

Result<BasketResult> evaluateNextOrder(const NextOrderOptions& options, io::Report& report) {
  const auto orders = logs::readOrders({{.file = options.orders.string()}}, "", {}, report);
  if (!orders) return orders.error();
  // How the three months before would have been foretold tells how the next one is.
  std::vector<Purchases> earlier;
  Instant until = options.from;
  for (int month = 0; month < 3; ++month) {
    const Instant from{until.ms - 30 * msPerDay};
    earlier.push_back(purchasesOf(*orders, from, until));
    until = from;
  }
  return evaluate(purchasesOf(*orders, options.from, options.until), earlier, options.support,
                  options.orders);
}

}  // namespace alcove::eval
