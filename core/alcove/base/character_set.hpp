// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace alcove::text {

/// Code points from first to last, both included.
struct CharacterRange {
  char32_t first;
  char32_t last;
};

using CharacterRanges = std::span<const CharacterRange>;

/// JavaScript's \d, \w and \s, in ascending order.
inline constexpr CharacterRange digits[] = {{'0', '9'}};
inline constexpr CharacterRange wordCharacters[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
inline constexpr CharacterRange spaces[] = {
    {0x09, 0x0D},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
    {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
/// What . leaves out.
inline constexpr CharacterRange lineEnds[] = {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};

[[nodiscard]] inline bool contains(CharacterRanges ranges, char32_t c) {
  for (const CharacterRange& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

/// All that ranges in ascending order leave out.
[[nodiscard]] inline std::vector<CharacterRange> allBut(CharacterRanges ascending) {
  std::vector<CharacterRange> rest;
  char32_t next = 0;
  for (const CharacterRange& range : ascending) {
    if (range.first > next) rest.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  rest.push_back({next, 0x10FFFF});
  return rest;
}

}  // namespace alcove::text
