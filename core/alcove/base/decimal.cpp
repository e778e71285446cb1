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

/// value × 10^exponent, in steps that neither overflow nor vanish on the way.
double scaled(double value, int exponent) {
  for (; exponent < -300; exponent += 300) value /= powerOfTen(300);
  for (; exponent > 300 && value - value == 0; exponent -= 300) value *= powerOfTen(300);
  return exponent < 0 ? value / powerOfTen(-exponent) : value * powerOfTen(exponent);
}

struct Digits {
  std::string text;  ///< without zeros at either end
  int exponent = 0;  ///< of ten, behind the last digit
};

/// The fewest digits of a positive, finite value.
Digits shortest(double value) {
  int size = 0;  // value lies from 10^size to below 10^(size + 1)
  while (size < 308 && value >= powerOfTen(size + 1)) ++size;
  while (size > -323 && value < scaled(1, size)) --size;
  Digits digits;
  for (int count = 1; count <= 17; ++count) {
    digits.exponent = size + 1 - count;
    digits.text = std::to_string(static_cast<std::uint64_t>(scaled(value, -digits.exponent) + 0.5));
    if (readDecimal(digits.text + "e" + std::to_string(digits.exponent)) == value) break;
  }
  while (digits.text.size() > 1 && digits.text.back() == '0') {
    digits.text.pop_back();
    ++digits.exponent;
  }
  return digits;
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
  const double value = digits == 0 ? 0 : scaled(static_cast<double>(digits), exponent);
  return negative ? -value : value;
}

std::string writeDecimal(double value) {
  if (value != value) return "NaN";
  if (value < 0) return "-" + writeDecimal(-value);
  if (value == 0) return "0";
  if (value - value != 0) return "Infinity";
  const Digits digits = shortest(value);
  const int point =
      digits.exponent + static_cast<int>(digits.text.size());  // digits before the decimal point
  std::string text = digits.text;
  if (point > 21 || point < -5) {
    if (text.size() > 1) text.insert(1, ".");
    return text + (point > 0 ? "e+" : "e-") + std::to_string(point > 0 ? point - 1 : 1 - point);
  }
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + text;
  const auto whole = static_cast<std::size_t>(point);
  if (text.size() <= whole) return text + std::string(whole - text.size(), '0');
  return text.insert(whole, ".");
}

}  // namespace alcove
