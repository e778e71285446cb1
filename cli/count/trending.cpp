// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/trending.hpp>
#include <cmath>

namespace alcove::count {
namespace {

struct Counts {
  double recent = 0;
  double base = 0;
  std::uint32_t shoppers = 0;  ///< recent ones that count
};

Counts countItem(std::span<const Touch> ofItem, Instant newest, const TrendingOptions& options) {
  Counts counts;
  eachShopper(ofItem, [&](std::span<const Touch> ofShopper) {
    bool recently = false;
    std::int64_t last = -1;
    for (const Touch& touch : ofShopper) {
      const std::int64_t period = (newest.ms - touch.time.ms) / (options.periodDays * msPerDay);
      if (period == last || period > options.basePeriods) continue;
      last = period;
      (period == 0 ? counts.recent : counts.base) += 1;
      recently = recently || period == 0;
    }
    if (recently && ofShopper.front().counts) ++counts.shoppers;
  });
  return counts;
}

/// Wilson's lower bound of p, as odds p / (1 − p), where `hits` of `hits + misses` are hits.
double leastOdds(double hits, double misses, double z) {
  const double all = hits + misses;
  const double middle = hits + z * z / 2;
  const double least = middle - z * std::sqrt(hits * misses / all + z * z / 4);
  return least / (all + z * z - least);
}

}  // namespace

std::vector<double> trending(std::span<const Touch> touches, std::size_t items, Instant newest,
                             const TrendingOptions& options) {
  std::vector<double> rise(items);
  const std::int64_t wholeBase = newest.ms - 2 * options.periodDays * msPerDay;
  if (std::none_of(touches.begin(), touches.end(),
                   [&](const Touch& touch) { return touch.time.ms <= wholeBase; }))
    return rise;

  std::vector<Counts> counts(items);
  Counts all;
  eachItem(touches, [&](std::uint32_t item, std::span<const Touch> ofItem) {
    counts[item] = countItem(ofItem, newest, options);
    all.recent += counts[item].recent;
    all.base += counts[item].base;
  });
  if (all.base == 0) return rise;
  for (std::size_t item = 0; item < items; ++item) {
    if (counts[item].shoppers < options.support) continue;
    const double least =
        leastOdds(counts[item].recent, counts[item].base + options.base, options.z) * all.base / all.recent;
    if (least > 1) rise[item] = least;
  }
  return rise;
}

}  // namespace alcove::count
