// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/purchase_pairs.hpp>
#include <span>
#include <vector>

namespace alcove::eval {

struct PurchaseOptions {
  double decay = 0.95;      ///< of a basket's weight with each one after it
  double pairWeight = 0.8;  ///< of what goes with and follows the items of the history
  double popularWeight = 0.8;
  double afterWeight = 2;  ///< of what followed in the next basket, against what was in the same
  double rarity = 0.7;     ///< pairs are divided by (baskets with the list's item + 5) to this power
  double recentDays = 30;  ///< τ of exp(−age / τ): what sells now, where the log has time
  double trend = 0.5;      ///< power of (sells now / sold ever) on an item's own score; 0 leaves it out
  double ownDays = 0;      ///< τ of a basket's weight by its age; 0: only the baskets after it count
  double repeat = 0.5;     ///< power of the item's own rate of being bought again, against the mean
  std::size_t keep = 50;   ///< entries of an item's list
};

/// Ranks what a customer buys next: s_j = t_j · (r_j · Σ_b w_b [j in b] + pairWeight · N_j / max N) +
/// popularWeight · p_j, with w_b = decay^(baskets after b) · exp(−age / ownDays), N_j = Σ_i (Σ_b w_b [i in
/// b]) · L_ij over the lists L of the history's items, p_j the baskets with j (recent ones, where the log has
/// time), of the most popular item's, t_j the item's trend and r_j its tendency to be bought again.
class PurchaseModel {
 public:
  PurchaseModel(const Purchases& purchases, const PurchaseCounts& counts, const PurchaseOptions& options);

  /// Best first, ties by number.
  [[nodiscard]] std::vector<std::uint32_t> rank(std::span<const Basket> history, std::size_t cutoff) const;

 private:
  struct Entry {
    std::uint32_t item;
    double weight;
  };
  void learnSales(const Purchases& purchases, const PurchaseCounts& counts);
  void learnRepeats(const Purchases& purchases);
  [[nodiscard]] double ageDays(const Basket& basket) const;

  PurchaseOptions options_;
  Instant now_;
  bool hasTime_;
  std::vector<std::vector<Entry>> lists_;
  std::vector<double> popularity_;  // of the most popular item's
  std::vector<double> trend_;
  std::vector<double> repeat_;
  std::vector<std::uint32_t> popular_;  // items, best first
};

/// Items by their baskets, ties by number.
[[nodiscard]] std::vector<std::uint32_t> byBaskets(std::span<const std::uint32_t> baskets);

/// What the customer bought most often, ties and the rest by popularity: what any model has to beat.
[[nodiscard]] std::vector<std::uint32_t> ownFrequency(std::span<const Basket> history,
                                                      std::span<const std::uint32_t> popular,
                                                      std::size_t cutoff);

}  // namespace alcove::eval
