// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <array>
#include <charconv>
#include <cli/io/time.hpp>
#include <string>

namespace alcove::io {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::int64_t year2100 = 4'102'444'800'000;

/// Seconds reach 1e11 in the year 5138; milliseconds passed it in 1973, microseconds 1e14 and nanoseconds
/// 1e17 as well.
std::int64_t msOf(double since) {
  const double ms = since < 1e11   ? since * 1000
                    : since < 1e14 ? since
                    : since < 1e17 ? since / 1000
                                   : since / 1e6;
  return static_cast<std::int64_t>(ms + 0.5);
}

std::optional<Instant> parseUnix(std::string_view text) {
  double since = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), since);
  if (failure != std::errc() || end != text.data() + text.size() || !(since >= 0 && since < 1e20))
    return std::nullopt;
  return Instant{msOf(since)};
}

std::string padded(std::string_view digits, std::size_t width) {
  return std::string(digits.size() < width ? width - digits.size() : 0, '0') + std::string(digits);
}

/// Puts "12/1/2010 8:26" and "1.12.2010 8:26" in the order and width of RFC 3339.
std::optional<Instant> parseLocalDate(std::string_view text) {
  std::array<std::string_view, 3> part;
  const char separator = text.find('/') != std::string_view::npos ? '/' : '.';
  for (std::size_t i = 0; i < 3; ++i) {
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits])) ++digits;
    part[i] = text.substr(0, digits);
    text.remove_prefix(digits);
    if (digits == 0 || digits > 4 || (i < 2 && !text.starts_with(separator))) return std::nullopt;
    if (i < 2) text.remove_prefix(1);
  }
  if (part[2].size() != 4) return std::nullopt;
  const auto [month, day] = separator == '/' ? std::pair(part[0], part[1]) : std::pair(part[1], part[0]);
  std::string iso = std::string(part[2]) + '-' + padded(month, 2) + '-' + padded(day, 2);
  text = text::trim(text);
  if (!text.empty()) iso += (text.size() > 1 && text[1] == ':' ? " 0" : " ") + std::string(text);
  return parseInstant(iso);
}

std::optional<Instant> parseAny(std::string_view text) {
  if (text.empty() || !isDigit(text.front())) return std::nullopt;
  const auto mark = text.find_first_not_of("0123456789");
  if (mark == std::string_view::npos) return parseUnix(text);
  if (mark == 4 && text[mark] == '-') return parseInstant(text);
  if (mark <= 2 && (text[mark] == '/' || text[mark] == '.')) {
    if (auto local = parseLocalDate(text)) return local;
  }
  return parseUnix(text);
}

}  // namespace

std::optional<Instant> parseTime(std::string_view text) {
  const auto time = parseAny(text::trim(text));
  return time && time->ms < year2100 ? time : std::nullopt;
}

}  // namespace alcove::io
