// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/bit_cast.hpp>
#include <cstdint>

namespace alcove::shard {

/// IEEE 754 binary16 for scales: positive and finite; what is too small becomes 0, too large the largest.
[[nodiscard]] constexpr std::uint16_t toFloat16(float value) noexcept {
  const auto bits = bitCast<std::uint32_t>(value);
  const int exponent = static_cast<int>(bits >> 23) - 127 + 15;
  if ((bits >> 31) != 0 || exponent <= 0) return 0;
  if (exponent >= 31) return 0x7BFF;
  const std::uint32_t rounded =
      (bits & 0x7FFFFF) + 0x1000;  // half up; a carry moves into the exponent, as it should
  const std::uint32_t half = (static_cast<std::uint32_t>(exponent) << 10) + (rounded >> 13);
  return static_cast<std::uint16_t>(half < 0x7C00 ? half : 0x7BFF);
}

[[nodiscard]] constexpr float fromFloat16(std::uint16_t half) noexcept {
  const std::uint32_t exponent = (half >> 10) & 31;
  if (exponent == 0 || exponent == 31 || (half >> 15) != 0) return 0;
  return bitCast<float>(((exponent + 127 - 15) << 23) | (static_cast<std::uint32_t>(half & 0x3FF) << 13));
}

}  // namespace alcove::shard
