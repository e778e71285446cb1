// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>

namespace alcove::text {
namespace {

using namespace std::string_view_literals;

constexpr char32_t replacement = 0xFFFD;

/// Base letters of U+00C0 to U+017F; '\0' where there is none or where latinPair has two.
constexpr std::string_view latinBase =
    "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0\0"
    "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkkllllllllllnnnnnnnnnoooooo\0\0rrrrrrsssssssstt"
    "tttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs"sv;

std::string_view latinPair(char32_t c) {
  switch (c) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xD0:
    case 0xF0:
      return "d";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

char32_t foldWidth(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? U' ' : c;
}

bool isMark(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

void appendFolded(std::string& out, char32_t c) {
  c = foldWidth(c);
  if (isMark(c) || c == 0xAD || c == 0x200B) return;
  if (c >= U'A' && c <= U'Z') c += 32;
  if (c >= 0xC0 && c <= 0x17F) {
    if (const auto pair = latinPair(c); !pair.empty()) {
      out += pair;
      return;
    }
    if (const char base = latinBase[c - 0xC0]; base != '\0') {
      out += base;
      return;
    }
  }
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) c += 32;
  if (c >= 0x400 && c <= 0x40F) c += 80;
  appendCodePoint(out, c);
}

bool isIdeographic(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool isWordCharacter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || c == replacement) return false;
  return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
         !(c >= 0xFE00 && c <= 0xFFEF && c < 0xFF10);
}

}  // namespace

char32_t takeCodePoint(std::string_view& utf8) {
  const auto byte = [&utf8](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                                                           : 0;
  if (length == 1) {
    utf8.remove_prefix(1);
    return lead;
  }
  char32_t value = length == 0 ? 0 : lead & (0x7Fu >> length);
  bool good = length != 0 && utf8.size() >= length;
  for (std::size_t i = 1; good && i < length; ++i) {
    good = (byte(i) & 0xC0) == 0x80;
    value = (value << 6) | (byte(i) & 0x3F);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  good = good && value >= least[length] && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  utf8.remove_prefix(good ? length : 1);
  return good ? value : replacement;
}

void appendCodePoint(std::string& out, char32_t c) {
  const auto tail = [&out](char32_t bits) { out += static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    tail(c);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    tail(c >> 6);
    tail(c);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    tail(c >> 12);
    tail(c >> 6);
    tail(c);
  }
}

bool isUtf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view before = bytes;
    if (takeCodePoint(bytes) == replacement && !before.starts_with("\xEF\xBF\xBD")) return false;
  }
  return true;
}

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) appendFolded(out, takeCodePoint(utf8));
  return out;
}

std::vector<std::string> words(std::string_view utf8) {
  const std::string folded = fold(utf8);
  std::string_view rest = folded;
  std::vector<std::string> found;
  std::string word;
  std::string previous;  // the ideograph just before, for pairs
  const auto flush = [&] {
    if (!word.empty()) found.push_back(std::move(word));
    word.clear();
  };
  while (!rest.empty()) {
    const char32_t c = takeCodePoint(rest);
    if (isIdeographic(c)) {
      flush();
      std::string single;
      appendCodePoint(single, c);
      found.push_back(single);
      if (!previous.empty()) found.push_back(previous + single);
      previous = std::move(single);
      continue;
    }
    previous.clear();
    if (c == U'\'' || c == 0x2019) continue;  // don't and dont are one word
    if (isWordCharacter(c)) {
      appendCodePoint(word, c);
    } else {
      flush();
    }
  }
  flush();
  return found;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string oneLine(std::string_view utf8) {
  std::string out(utf8);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return std::string(trim(out));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

}  // namespace alcove::text
