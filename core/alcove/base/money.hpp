// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace alcove {

/// An amount in the currency's minor unit (cents); the currency is the shop's.
struct Money {
  std::int64_t minor = 0;
  auto operator<=>(const Money&) const = default;
};

/// Digits behind the decimal point: 2, but 0 for JPY and its like, 3 for KWD and its like (ISO 4217).
[[nodiscard]] int currencyExponent(std::string_view currency);

/// Reads a decimal literal ("12.99", "12,99" too, "1e2" not) exactly, never through a double; digits beyond
/// the currency's are rounded half up. Nothing for anything else, and beyond 2^53 minor units (JavaScript's
/// limit).
[[nodiscard]] std::optional<Money> parseMoney(std::string_view literal, std::string_view currency);

}  // namespace alcove
