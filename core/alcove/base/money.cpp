// SPDX-License-Identifier: MIT
#include <alcove/base/money.hpp>
#include <algorithm>
#include <iterator>

namespace alcove {
namespace {

constexpr std::int64_t limit = std::int64_t{1} << 53;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

int currencyExponent(std::string_view currency) {
  constexpr std::string_view none[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                       "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
  constexpr std::string_view three[] = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
  if (std::find(std::begin(none), std::end(none), currency) != std::end(none)) return 0;
  if (std::find(std::begin(three), std::end(three), currency) != std::end(three)) return 3;
  return 2;
}

std::optional<Money> parseMoney(std::string_view literal, std::string_view currency) {
  const bool negative = !literal.empty() && literal.front() == '-';
  if (negative) literal.remove_prefix(1);
  if (literal.empty()) return std::nullopt;

  std::int64_t minor = 0;
  std::size_t i = 0;
  const auto push = [&minor](int digit) {
    minor = minor * 10 + digit;
    return minor <= limit;
  };
  for (; i < literal.size() && isDigit(literal[i]); ++i) {
    if (!push(literal[i] - '0')) return std::nullopt;
  }
  if (i == 0) return std::nullopt;
  int missing = currencyExponent(currency);
  bool roundUp = false;
  if (i < literal.size() && (literal[i] == '.' || literal[i] == ',')) {
    const std::size_t first = ++i;
    for (; i < literal.size() && isDigit(literal[i]); ++i) {
      if (missing > 0) {
        if (!push(literal[i] - '0')) return std::nullopt;
        --missing;
      } else if (i == first + static_cast<std::size_t>(currencyExponent(currency))) {
        roundUp = literal[i] >= '5';
      }
    }
    if (i == first) return std::nullopt;
  }
  if (i != literal.size()) return std::nullopt;
  for (; missing > 0; --missing) {
    if (!push(0)) return std::nullopt;
  }
  minor += roundUp ? 1 : 0;
  return Money{negative ? -minor : minor};
}

}  // namespace alcove
