// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove::text {

/// The other case of a letter of Latin (to U+017F and U+1E00 to U+1EFF), Greek, Cyrillic, Armenian or
/// full-width Latin; what has none is given back. One letter always becomes one letter, so neither İ nor ẞ
/// has one here.
[[nodiscard]] char32_t lower(char32_t c);
[[nodiscard]] char32_t upper(char32_t c);

/// Every letter in lower case, accents kept: for comparing without case. A final sigma counts as any other.
[[nodiscard]] std::string lowerCase(std::string_view utf8);

}  // namespace alcove::text
