// SPDX-License-Identifier: MIT
#include <cli/io/shape.hpp>

namespace alcove::io {

Shape shapeOf(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Shape::empty;
  const std::string_view start = text.substr(first, 4096);
  // Spreadsheets (zip), pictures and their like hold zeros early on.
  if (start.starts_with("PK\x03\x04") || start.find('\0') != std::string_view::npos) return Shape::binary;
  if (start.starts_with('<')) return Shape::xml;
  return start.starts_with('{') || start.starts_with('[') ? Shape::json : Shape::table;
}

}  // namespace alcove::io
