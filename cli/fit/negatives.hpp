// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/random.hpp>
#include <cli/count/sessions.hpp>
#include <vector>

namespace alcove::fit {

/// Draws items by count^power, with the logarithm of how often each is expected in one draw.
class Negatives {
 public:
  Negatives(const count::Sessions& sessions, std::size_t items, double power);

  [[nodiscard]] std::uint32_t draw(Random& random) const;
  /// ln of the chance that a draw gives the item.
  [[nodiscard]] float logChance(std::uint32_t item) const { return logChance_[item]; }

 private:
  std::vector<double> upTo_;  ///< cumulative weights
  std::vector<float> logChance_;
};

}  // namespace alcove::fit
