// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace alcove::eval {

/// What one session or user adds to figures that are means over cases.
struct Unit {
  double cases = 0;
  std::array<double, 3> sums{};
};

struct Interval {
  double low = 0;
  double high = 0;
};

struct BootstrapOptions {
  std::size_t resamples = 1000;
  std::uint64_t seed = 1;
};

/// 95 % intervals of the three means, Σ sum / Σ cases: the middle of what as many units give when they are
/// drawn with replacement. Cases of one session depend on each other, so whole sessions are drawn. The same
/// for any number of threads.
[[nodiscard]] std::array<Interval, 3> bootstrap(std::span<const Unit> units,
                                                const BootstrapOptions& options = {});

}  // namespace alcove::eval
