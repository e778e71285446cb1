// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove {

/// The double of a JSON number literal, the same bits on every platform and without the library's strtod.
/// Exact where the digits fit 2^53 and the power of ten is at most 22 (Clinger, 1990); beyond that within a
/// few units in the last place. Infinite where it is too large. Requires: a well-formed literal; what is none
/// gives any number.
[[nodiscard]] double readDecimal(std::string_view literal);

/// A number as JavaScript writes it: 5, 0.25, 1e+21, 1.5e-7, NaN, -Infinity. The fewest digits that
/// readDecimal reads back as the same double; beyond fifteen the last of them can differ from JavaScript's.
[[nodiscard]] std::string writeDecimal(double value);

}  // namespace alcove
