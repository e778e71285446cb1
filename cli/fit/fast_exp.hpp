// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/bit_cast.hpp>
#include <cstdint>

namespace alcove::fit {

/// e^x for |x| ≤ 80 by + and × alone, relative error below 1e-6: the same bits on every machine, and simple
/// enough for the compiler to do several at once.
[[nodiscard]] inline float fastExp(float x) noexcept {
  constexpr float log2e = 1.44269504F;
  constexpr float ln2High = 0.693359375F;
  constexpr float ln2Low = -2.12194440e-4F;
  constexpr float rounder = 12582912.0F;  // 1.5 · 2^23: what is added to it loses its fraction
  const float k = (x * log2e + rounder) - rounder;
  const float r = (x - k * ln2High) - k * ln2Low;
  // Taylor's series to the sixth power, |r| ≤ ln 2 / 2.
  float sum = 1.0F + r * (1.0F / 6);
  sum = 1.0F + r * 0.2F * sum;
  sum = 1.0F + r * 0.25F * sum;
  sum = 1.0F + r * (1.0F / 3) * sum;
  sum = 1.0F + r * 0.5F * sum;
  sum = 1.0F + r * sum;
  return sum * bitCast<float>((static_cast<std::int32_t>(k) + 127) << 23);
}

}  // namespace alcove::fit
