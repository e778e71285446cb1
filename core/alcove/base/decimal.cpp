// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <cstdint>

namespace alcove {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// 10^n by squaring; exact up to 22.
double powerOfTen(int n) {
  double power = 1;
  for (double base = 10; n > 0; n >>= 1, base *= base) {
    if ((n & 1) != 0) power *= base;
  }
  return power;
}

}  // namespace

double readDecimal(std::string_view literal) {
  std::size_t i = 0;
  const bool negative = !literal.empty() && literal[0] == '-';
  if (negative) ++i;
  std::uint64_t digits = 0;
  int exponent = 0;
  bool fraction = false;
  for (; i < literal.size() && (isDigit(literal[i]) || literal[i] == '.'); ++i) {
    if (literal[i] == '.') {
      fraction = true;
    } else if (digits < 100'000'000'000'000'000ULL) {
      digits = digits * 10 + static_cast<std::uint64_t>(literal[i] - '0');
      exponent -= fraction ? 1 : 0;
    } else {
      exponent += fraction ? 0 : 1;
    }
  }
  if (i < literal.size()) {
    ++i;  // e or E
    const bool smaller = i < literal.size() && literal[i] == '-';
    if (i < literal.size() && !isDigit(literal[i])) ++i;
    int written = 0;
    for (; i < literal.size() && isDigit(literal[i]) && written < 10'000; ++i)
      written = written * 10 + (literal[i] - '0');
    exponent += smaller ? -written : written;
  }
  auto value = static_cast<double>(digits);
  if (digits != 0) {
    for (; exponent < -300; exponent += 300) value /= powerOfTen(300);
    for (; exponent > 300 && value - value == 0; exponent -= 300) value *= powerOfTen(300);
    value = exponent < 0 ? value / powerOfTen(-exponent) : value * powerOfTen(exponent);
  }
  return negative ? -value : value;
}

}  // namespace alcove
