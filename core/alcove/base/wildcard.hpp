// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace alcove {

/// Whether the text fits a pattern in which * stands for anything and `anyOne`, where it is given, for any
/// one character. Linear in text × stars at worst.
[[nodiscard]] bool fitsWildcard(std::string_view text, std::string_view pattern, char anyOne = '*');

}  // namespace alcove
