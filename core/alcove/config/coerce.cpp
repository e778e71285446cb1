// SPDX-License-Identifier: MIT
#include <alcove/base/character_set.hpp>
#include <alcove/base/decimal.hpp>
#include <alcove/base/text.hpp>
#include <alcove/config/coerce.hpp>
#include <algorithm>
#include <cstdint>
#include <limits>

namespace alcove::config {
namespace {

using json::Kind;
using json::Value;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

std::string_view withoutSpaces(std::string_view utf8) {
  std::size_t first = std::string_view::npos;
  std::size_t end = 0;
  for (std::string_view rest = utf8; !rest.empty();) {
    const std::size_t at = utf8.size() - rest.size();
    if (text::contains(text::spaces, text::takeCodePoint(rest))) continue;
    first = std::min(first, at);
    end = utf8.size() - rest.size();
  }
  return end == 0 ? std::string_view() : utf8.substr(first, end - first);
}

/// 0x1f, 0b101, 0o17 behind their first two characters.
double readRadix(std::string_view text, int radix) {
  double value = text.empty() ? notANumber : 0;
  for (const char c : text) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    value = digit < radix ? value * radix + digit : notANumber;
  }
  return value;
}

std::size_t takeDigits(std::string_view& text) {
  const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(count);
  return count;
}

/// Digits with at most one point, then an exponent, and nothing behind.
bool isDecimal(std::string_view text) {
  std::size_t digits = takeDigits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits += takeDigits(text);
  }
  if (digits == 0) return false;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (takeDigits(text) == 0) return false;
  }
  return text.empty();
}

double readNumber(std::string_view utf8) {
  std::string_view text = withoutSpaces(utf8);
  if (text.empty()) return 0;
  if (text.size() > 1 && text[0] == '0') {
    const char mark = static_cast<char>(text[1] | 0x20);
    if (const int radix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0; radix != 0) {
      return readRadix(text.substr(2), radix);
    }
  }
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  const double value = text == "Infinity" ? infinity : isDecimal(text) ? readDecimal(text) : notANumber;
  return negative ? -value : value;
}

bool isPrimitive(const Value& value) {
  return value.kind != Kind::array && value.kind != Kind::object;
}

bool areWrittenAlike(const std::vector<json::Member>& left, const std::vector<json::Member>& right) {
  if (left.size() != right.size()) return false;
  std::size_t next = 0;
  const auto skipIndexes = [&] {
    while (next < right.size() && arrayIndex(right[next].key)) ++next;
  };
  for (const json::Member& member : left) {
    const json::Member* twin = nullptr;
    if (arrayIndex(member.key)) {
      const auto found = std::find_if(right.begin(), right.end(),
                                      [&](const json::Member& other) { return other.key == member.key; });
      if (found != right.end()) twin = &*found;
    } else {
      skipIndexes();
      if (next < right.size() && right[next].key == member.key) twin = &right[next++];
    }
    if (twin == nullptr || !isWrittenAlike(member.value, twin->value)) return false;
  }
  return true;
}

}  // namespace

double toNumber(const Value& value) {
  switch (value.kind) {
    case Kind::null:
      return 0;
    case Kind::boolean:
      return value.boolean ? 1 : 0;
    case Kind::number:
      return value.number;
    case Kind::object:
      return notANumber;
    default:
      return readNumber(toText(value));
  }
}

std::string toText(const Value& value) {
  switch (value.kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return value.boolean ? "true" : "false";
    case Kind::number:
      return writeDecimal(value.number);
    case Kind::string:
      return value.text;
    case Kind::object:
      return "[object Object]";
    case Kind::array:
      break;
  }
  std::string joined;
  for (const Value& item : value.items) {
    if (&item != value.items.data()) joined += ',';
    if (item.kind != Kind::null) joined += toText(item);
  }
  return joined;
}

bool isTruthy(const Value& value) {
  switch (value.kind) {
    case Kind::null:
      return false;
    case Kind::boolean:
      return value.boolean;
    case Kind::number:
      return value.number < 0 || value.number > 0;
    case Kind::string:
      return !value.text.empty();
    default:
      return true;
  }
}

bool isSame(const Value& left, const Value& right) {
  return isPrimitive(left) && isWrittenAlike(left, right);
}

bool isWrittenAlike(const Value& left, const Value& right) {
  if (left.kind != right.kind) return false;
  switch (left.kind) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return left.boolean == right.boolean;
    case Kind::number:
      return left.number == right.number;
    case Kind::string:
      return left.text == right.text;
    case Kind::array:
      return std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(),
                        isWrittenAlike);
    case Kind::object:
      return areWrittenAlike(left.members, right.members);
  }
  return false;
}

std::partial_ordering compare(const Value& left, const Value& right) {
  const auto isText = [](const Value& value) { return value.kind == Kind::string || !isPrimitive(value); };
  if (isText(left) && isText(right)) return compareTexts(toText(left), toText(right));
  return toNumber(left) <=> toNumber(right);
}

std::strong_ordering compareTexts(std::string_view left, std::string_view right) {
  const std::size_t shared = std::min(left.size(), right.size());
  for (std::size_t i = 0; i < shared; ++i) {
    if (left[i] == right[i]) continue;
    // UTF-8 sorts by code point; in UTF-16 what lies above U+FFFF comes before U+E000.
    const auto weight = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte;
    };
    return weight(left[i]) <=> weight(right[i]);
  }
  return left.size() <=> right.size();
}

std::optional<std::size_t> arrayIndex(std::string_view name) {
  if (name.empty() || name.size() > 10 || (name[0] == '0' && name.size() > 1)) return std::nullopt;
  std::uint64_t index = 0;
  for (const char c : name) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return index < 0xFFFFFFFF ? std::optional(static_cast<std::size_t>(index)) : std::nullopt;
}

}  // namespace alcove::config
