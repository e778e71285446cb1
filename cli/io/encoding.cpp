// SPDX-License-Identifier: MIT
#include <simdjson.h>

#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <cli/io/encoding.hpp>

namespace alcove::io {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index-windows-1252, but with its C1 controls as holes).
constexpr std::array<char32_t, 32> windows1252High = {
    0x20AC,      replacement, 0x201A, 0x0192, 0x201E, 0x2026,      0x2020, 0x2021,
    0x02C6,      0x2030,      0x0160, 0x2039, 0x0152, replacement, 0x017D, replacement,
    replacement, 0x2018,      0x2019, 0x201C, 0x201D, 0x2022,      0x2013, 0x2014,
    0x02DC,      0x2122,      0x0161, 0x203A, 0x0153, replacement, 0x017E, 0x0178};

char32_t unit(std::string_view bytes, std::size_t at, bool littleEndian) {
  const auto low = static_cast<unsigned char>(bytes[at + (littleEndian ? 0 : 1)]);
  const auto high = static_cast<unsigned char>(bytes[at + (littleEndian ? 1 : 0)]);
  return static_cast<char32_t>(high << 8 | low);
}

std::string fromUtf16(std::string_view bytes, bool littleEndian) {
  std::string out;
  out.reserve(bytes.size());
  const std::size_t end = bytes.size() - bytes.size() % 2;
  for (std::size_t i = 0; i < end; i += 2) {
    char32_t c = unit(bytes, i, littleEndian);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = i + 2 < end ? unit(bytes, i + 2, littleEndian) : 0;
      const bool pair = c < 0xDC00 && low >= 0xDC00 && low < 0xE000;
      c = pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : replacement;
      i += pair ? 2 : 0;
    }
    text::appendCodePoint(out, c);
  }
  if (end != bytes.size()) text::appendCodePoint(out, replacement);
  return out;
}

bool isUtf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

void appendWindows1252(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    text::appendCodePoint(out, c >= 0x80 && c < 0xA0 ? windows1252High[c - 0x80] : char32_t{c});
  }
}

Utf8Text fromMixed(std::string_view bytes) {
  Utf8Text result;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  const char lineEnd = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::string_view line = bytes.substr(0, std::min(bytes.find(lineEnd), bytes.size() - 1) + 1);
    bytes.remove_prefix(line.size());
    if (isUtf8(line)) {
      result.text += line;
    } else {
      appendWindows1252(result.text, line);
      if (result.foreignLines++ == 0) result.firstForeignLine = number;
    }
  }
  return result;
}

}  // namespace

EncodingGuess guessEncoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16LittleEndian, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16BigEndian, 2};
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return {isUtf8(bytes.substr(mark)) ? Encoding::utf8 : Encoding::mixed, mark};
}

Utf8Text toUtf8(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16LittleEndian:
      return {fromUtf16(bytes, true)};
    case Encoding::utf16BigEndian:
      return {fromUtf16(bytes, false)};
    case Encoding::mixed:
      return fromMixed(bytes);
    case Encoding::utf8:
      break;
  }
  return {std::string(bytes)};
}

}  // namespace alcove::io
