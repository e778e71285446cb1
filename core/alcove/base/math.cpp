// SPDX-License-Identifier: MIT
#include <alcove/base/bit_cast.hpp>
#include <alcove/base/math.hpp>
#include <cstdint>

namespace alcove::math {
namespace {

constexpr double ln2 = 0.693147180559945309417232121458;
// ln 2 in two parts (Cody and Waite), so that x − k·ln 2 loses nothing.
constexpr double ln2High = 6.93147180369123816490e-01;
constexpr double ln2Low = 1.90821492927058770002e-10;

}  // namespace

double exp(double x) noexcept {
  if (x < -700) return 0;
  if (x > 700) x = 700;
  const double shifted = x / ln2;
  const auto k = static_cast<std::int64_t>(shifted < 0 ? shifted - 0.5 : shifted + 0.5);
  const double r = (x - static_cast<double>(k) * ln2High) - static_cast<double>(k) * ln2Low;
  // |r| ≤ ln 2 / 2: 14 terms of the Taylor series leave less than 1e-17.
  double sum = 1;
  for (int n = 14; n > 0; --n) sum = 1 + sum * r / n;
  return sum * bitCast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

double log(double x) noexcept {
  if (!(x > 0)) return 0;
  auto bits = bitCast<std::uint64_t>(x);
  auto exponent = static_cast<int>(bits >> 52) - 1023;
  double mantissa = bitCast<double>((bits & 0xfffffffffffffULL) | (1023ULL << 52));
  if (mantissa > 1.41421356237309504880) {
    mantissa /= 2;
    ++exponent;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), |argument| ≤ 0.1716: 11 odd terms leave less than 1e-17.
  const double t = (mantissa - 1) / (mantissa + 1);
  const double square = t * t;
  double sum = 0;
  for (int n = 23; n > 0; n -= 2) sum = 1.0 / n + sum * square;
  return 2 * t * sum + static_cast<double>(exponent) * ln2;
}

}  // namespace alcove::math
