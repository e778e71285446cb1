// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <optional>
#include <string_view>

namespace alcove::io {

/// A log's time as exports write it: seconds since 1970 (also with a fraction; milliseconds, microseconds and
/// nanoseconds by their size), RFC 3339 and its looser forms, month/day/year ("12/1/2010 8:26") or
/// day.month.year
/// ("1.12.2010 8:26"). Nothing for what is later than the year 2099: a default value or another column.
[[nodiscard]] std::optional<Instant> parseTime(std::string_view text);

}  // namespace alcove::io
