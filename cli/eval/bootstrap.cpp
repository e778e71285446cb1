// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/random.hpp>
#include <algorithm>
#include <cli/eval/bootstrap.hpp>
#include <vector>

namespace alcove::eval {
namespace {

std::array<double, 3> resample(std::span<const Unit> units, std::uint64_t seed) {
  Random random(seed);
  Unit total;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& drawn = units[random.below(units.size())];
    total.cases += drawn.cases;
    for (std::size_t f = 0; f < total.sums.size(); ++f) total.sums[f] += drawn.sums[f];
  }
  for (double& sum : total.sums) sum = total.cases > 0 ? sum / total.cases : 0;
  return total.sums;
}

}  // namespace

std::array<Interval, 3> bootstrap(std::span<const Unit> units, const BootstrapOptions& options) {
  if (units.empty() || options.resamples == 0) return {};
  Random seeds(options.seed);
  std::vector<std::uint64_t> seedOf(options.resamples);
  for (std::uint64_t& seed : seedOf) seed = seeds.next();
  std::vector<std::array<double, 3>> means(options.resamples);
  tbb::parallel_for(std::size_t{0}, means.size(),
                    [&](std::size_t r) { means[r] = resample(units, seedOf[r]); });

  std::array<Interval, 3> intervals;
  const std::size_t cut = options.resamples / 40;  // 2.5 % at either end
  std::vector<double> sorted(options.resamples);
  for (std::size_t f = 0; f < intervals.size(); ++f) {
    for (std::size_t r = 0; r < means.size(); ++r) sorted[r] = means[r][f];
    std::sort(sorted.begin(), sorted.end());
    intervals[f] = {sorted[cut], sorted[sorted.size() - 1 - cut]};
  }
  return intervals;
}

}  // namespace alcove::eval
