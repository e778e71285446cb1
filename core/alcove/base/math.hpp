// SPDX-License-Identifier: MIT
#pragma once

namespace alcove::math {

/// e^x by + − × ÷ only, so that every platform gives the same bits (library versions differ in the last one).
/// Relative error below 1e-14 for −700 ≤ x ≤ 700; 0 below, the value at 700 above.
[[nodiscard]] double exp(double x) noexcept;

/// Natural logarithm for x > 0, same promise; 0 for anything else, since scores have no use for −∞.
[[nodiscard]] double log(double x) noexcept;

}  // namespace alcove::math
