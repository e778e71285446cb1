// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <algorithm>
#include <cli/fit/negatives.hpp>

namespace alcove::fit {

Negatives::Negatives(const count::Sessions& sessions, std::size_t items, double power)
    : upTo_(items), logChance_(items) {
  std::vector<std::uint32_t> counts(items);
  for (const count::Session& session : sessions.all) {
    for (const std::uint32_t item : sessions.of(session)) ++counts[item];
  }
  double total = 0;
  for (std::size_t item = 0; item < items; ++item) {
    if (counts[item] > 0) total += math::exp(power * math::log(counts[item]));
    upTo_[item] = total;
  }
  for (std::size_t item = 0; item < items; ++item) {
    if (counts[item] > 0)
      logChance_[item] = static_cast<float>(power * math::log(counts[item]) - math::log(total));
  }
}

std::uint32_t Negatives::draw(Random& random) const {
  const double at = random.unit() * upTo_.back();
  const auto found = std::upper_bound(upTo_.begin(), upTo_.end(), at);
  return static_cast<std::uint32_t>(std::min(found, upTo_.end() - 1) - upTo_.begin());
}

}  // namespace alcove::fit
