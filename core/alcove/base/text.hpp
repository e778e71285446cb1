// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alcove::text {

/// One code point off the front of UTF-8 text; U+FFFD for a malformed byte. Advances the view by at least one
/// byte.
[[nodiscard]] char32_t takeCodePoint(std::string_view& utf8);

void appendCodePoint(std::string& out, char32_t codePoint);

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// Lower case for Latin, Greek and Cyrillic, Latin accents removed, full-width forms narrowed. For comparing,
/// not for showing.
[[nodiscard]] std::string fold(std::string_view utf8);

/// Folded search words: runs of letters and digits; Han, Kana and Hangul as single characters and pairs.
[[nodiscard]] std::vector<std::string> words(std::string_view utf8);

[[nodiscard]] std::string_view trim(std::string_view text);

/// Trimmed, with control characters (line feeds too) turned into spaces: fit for one line of a column.
[[nodiscard]] std::string oneLine(std::string_view utf8);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace alcove::text
