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

struct Windows {
  Windows(Instant newest, const TrendingOptions& options)
      : recentFrom(newest.ms - options.recentDays * msPerDay),
        baseFrom(recentFrom - options.baseDays * msPerDay) {}
  std::int64_t recentFrom;
  std::int64_t baseFrom;
};

Counts countItem(std::span<const Touch> ofItem, const Windows& windows) {
  Counts counts;
  eachShopper(ofItem, [&](std::span<const Touch> ofShopper) {
    bool recently = false;
    std::uint32_t session = logs::noShopper;
    for (const Touch& touch : ofShopper) {
      if (touch.session == session || touch.time.ms <= windows.baseFrom) continue;
      session = touch.session;
      const bool recent = touch.time.ms > windows.recentFrom;
      (recent ? counts.recent : counts.base) += 1;
      recently = recently || recent;
    }
    if (recently && ofShopper.front().counts) ++counts.shoppers;
  });
  return counts;
}

}  // namespace

std::vector<double> trending(std::span<const Touch> touches, std::size_t items, Instant newest,
                             const TrendingOptions& options) {
  std::vector<double> rise(items);
  const Windows windows(newest, options);
  const auto oldest = std::min_element(touches.begin(), touches.end(),
                                       [](const Touch& a, const Touch& b) { return a.time < b.time; });
  if (oldest == touches.end() || oldest->time.ms > windows.recentFrom - options.recentDays * msPerDay)
    return rise;

  std::vector<Counts> counts(items);
  Counts all;
  eachItem(touches, [&](std::uint32_t item, std::span<const Touch> ofItem) {
    counts[item] = countItem(ofItem, windows);
    all.recent += counts[item].recent;
    all.base += counts[item].base;
  });
  if (all.base == 0) return rise;
  for (std::size_t item = 0; item < items; ++item) {
    if (counts[item].shoppers < options.support) continue;
    // Half a session is added to the base, so that an item without one is not infinitely surprising.
    const double expected = (counts[item].base + 0.5) * all.recent / all.base;
    const double deviations = 2 * (std::sqrt(counts[item].recent) - std::sqrt(expected));
    if (deviations >= options.least) rise[item] = deviations;
  }
  return rise;
}

}  // namespace alcove::count
