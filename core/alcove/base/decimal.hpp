// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace alcove {

/// The double of a JSON number literal, the same bits on every platform and without the library's strtod.
/// Exact where the digits fit 2^53 and the power of ten is at most 22 (Clinger, 1990); beyond that within a
/// few units in the last place. Infinite where it is too large. Requires: a well-formed literal; what is none
/// gives any number.
[[nodiscard]] double readDecimal(std::string_view literal);

}  // namespace alcove
