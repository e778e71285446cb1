// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alcove {

/// A moment: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant {
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
};

inline constexpr std::int64_t msPerDay = 86'400'000;

/// The years that RFC 3339 can write: 1 to 9999.
inline constexpr Instant firstInstant{-62'135'596'800'000};
inline constexpr Instant lastInstant{253'402'300'799'999};

/// RFC 3339 (also with a space for the T, seconds left out, and no offset, which counts as UTC).
/// Nothing for anything else: impossible dates, and years that are not 1 to 9999 in UTC.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);

/// RFC 3339 in UTC; milliseconds only where there are any.
[[nodiscard]] std::string formatInstant(Instant instant);

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
[[nodiscard]] std::int64_t daysFromDate(std::int64_t year, unsigned month, unsigned day);

}  // namespace alcove
