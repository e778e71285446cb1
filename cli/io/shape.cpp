// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/io/shape.hpp>

namespace alcove::io {
namespace {

/// Spreadsheets, pictures and their like have zeros in their first bytes, UTF-16 has them everywhere; a table
/// has a stray one at most.
bool isBinary(std::string_view start) {
  constexpr std::size_t magicBytes = 16;
  constexpr std::size_t rare = 20;  // one byte in so many
  const auto zeros = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
  return start.starts_with("PK\x03\x04") ||
         start.substr(0, magicBytes).find('\0') != std::string_view::npos || zeros * rare > start.size();
}

}  // namespace

Shape shapeOf(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Shape::empty;
  const std::string_view start = text.substr(first, 4096);
  if (isBinary(start)) return Shape::binary;
  if (start.starts_with('<')) return Shape::xml;
  return start.starts_with('{') || start.starts_with('[') ? Shape::json : Shape::table;
}

}  // namespace alcove::io
