// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::io {

enum class Encoding : std::uint8_t { utf8, utf16LittleEndian, utf16BigEndian, windows1252 };

/// What a file's bytes are: by their byte order mark, else UTF-8 where they are well-formed, else
/// Windows-1252.
struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  std::size_t markBytes = 0;
};
[[nodiscard]] EncodingGuess guessEncoding(std::string_view bytes);

/// Half a pair of UTF-16 and the five holes of Windows-1252 become U+FFFD.
[[nodiscard]] std::string toUtf8(std::string_view bytes, Encoding encoding);

}  // namespace alcove::io
