// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/io/printable.hpp>

namespace alcove::io {

std::string printable(std::string_view utf8) {
  std::string out(utf8);  // spaces at its ends are part of a name
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  // Terminals take U+0080 to U+009F (C2 80 to C2 9F) for what Escape and a letter are: U+009B begins a
  // colour.
  for (std::size_t at = out.find('\xC2'); at != std::string::npos; at = out.find('\xC2', at + 1)) {
    if (at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) < 0xA0) out.replace(at, 2, " ");
  }
  return out;
}

std::string_view beginning(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return utf8.substr(0, end);
}

std::string shortened(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return printable(utf8);
  return printable(text::trim(beginning(utf8, most))) + "…";
}

}  // namespace alcove::io
