// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::io {

enum class Encoding : std::uint8_t { utf8, utf16LittleEndian, utf16BigEndian, mixed };

/// What a file's bytes are: by their byte order mark, else UTF-8 where they are well-formed, else mixed:
/// lines of UTF-8 and of Windows-1252, as when two systems write one log.
struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  std::size_t markBytes = 0;
};
[[nodiscard]] EncodingGuess guessEncoding(std::string_view bytes);

struct Utf8Text {
  std::string text;
  std::size_t foreignLines = 0;      ///< lines of a mixed text that were not UTF-8
  std::size_t firstForeignLine = 0;  ///< from 1
};

/// Half a pair of UTF-16 and the five holes of Windows-1252 become U+FFFD. Of a mixed text each line is taken
/// for what it is, so that one stray byte does not spoil the names of all others.
[[nodiscard]] Utf8Text toUtf8(std::string_view bytes, Encoding encoding);

}  // namespace alcove::io
