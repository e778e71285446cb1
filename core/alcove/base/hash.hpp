// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/text.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace alcove {

/// FNV-1a, 64 bits, over the bytes of the text (Fowler, Noll, Vo; draft-eastlake-fnv).
[[nodiscard]] constexpr std::uint64_t fnv1a64(std::string_view text,
                                              std::uint64_t seed = 0xcbf29ce484222325ULL) noexcept {
  std::uint64_t hash = seed;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

/// FNV-1a, 32 bits, over the UTF-16 units of UTF-8 text, each taken as one number: what JavaScript programs
/// make of it that go by charCodeAt. For ASCII it is FNV-1a 32 over the bytes. The hash of what stands before
/// goes on with more text.
[[nodiscard]] inline std::uint32_t fnv1a32(std::string_view utf8, std::uint32_t hash = 0x811c9dc5) {
  const auto take = [&hash](char32_t unit) { hash = (hash ^ static_cast<std::uint32_t>(unit)) * 0x01000193; };
  while (!utf8.empty()) {
    const char32_t c = text::takeCodePoint(utf8);
    if (c > 0xFFFF) take(0xD800 + ((c - 0x10000) >> 10));
    take(c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c);
  }
  return hash;
}

/// 16 lower-case hex digits.
[[nodiscard]] inline std::string hex16(std::uint64_t value) {
  std::string text(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4)
    text[static_cast<std::size_t>(i)] = "0123456789abcdef"[value & 15];
  return text;
}

}  // namespace alcove
