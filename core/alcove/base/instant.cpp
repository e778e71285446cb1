// SPDX-License-Identifier: MIT
#include <alcove/base/instant.hpp>

namespace alcove {
namespace {

/// Reads fixed-width numbers and single characters off the front of a text.
struct Cursor {
  std::string_view rest;

  std::optional<int> digits(std::size_t count) {
    if (rest.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest[i] < '0' || rest[i] > '9') return std::nullopt;
      value = value * 10 + (rest[i] - '0');
    }
    rest.remove_prefix(count);
    return value;
  }
  bool accept(std::string_view any) {
    if (rest.empty() || any.find(rest.front()) == std::string_view::npos) return false;
    rest.remove_prefix(1);
    return true;
  }
};

bool isLeap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysInMonth(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

std::optional<int> fractionMs(Cursor& in) {
  int ms = 0;
  int scale = 100;
  std::size_t count = 0;
  for (; !in.rest.empty() && in.rest.front() >= '0' && in.rest.front() <= '9'; ++count, scale /= 10) {
    ms += (in.rest.front() - '0') * scale;
    in.rest.remove_prefix(1);
  }
  return count > 0 ? std::optional(ms) : std::nullopt;
}

/// Minutes east of UTC.
std::optional<int> offsetMinutes(Cursor& in) {
  if (in.rest.empty() || in.accept("Zz")) return 0;
  const bool west = in.rest.front() == '-';
  if (!in.accept("+-")) return std::nullopt;
  const auto hours = in.digits(2);
  in.accept(":");
  const auto minutes = in.digits(2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return (west ? -1 : 1) * (*hours * 60 + *minutes);
}

void appendPadded(std::string& out, std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::int64_t daysFromDate(std::int64_t year, unsigned month, unsigned day) {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
  year -= month <= 2;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const auto yearOfEra = static_cast<unsigned>(year - era * 400);
  const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146'097 + static_cast<std::int64_t>(dayOfEra) - 719'468;
}

std::optional<Instant> parseInstant(std::string_view text) {
  Cursor in{text};
  const auto year = in.digits(4);
  if (!year || *year < 1 || !in.accept("-")) return std::nullopt;
  const auto month = in.digits(2);
  if (!month || *month < 1 || *month > 12 || !in.accept("-")) return std::nullopt;
  const auto day = in.digits(2);
  if (!day || *day < 1 || *day > daysInMonth(*year, *month)) return std::nullopt;
  std::int64_t ms =
      daysFromDate(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)) * msPerDay;
  if (in.rest.empty()) return Instant{ms};

  if (!in.accept("Tt ")) return std::nullopt;
  const auto hour = in.digits(2);
  if (!hour || *hour > 23 || !in.accept(":")) return std::nullopt;
  const auto minute = in.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  int seconds = 0;
  int fraction = 0;
  if (in.accept(":")) {
    const auto read = in.digits(2);
    if (!read || *read > 60) return std::nullopt;
    seconds = *read;
    if (in.accept(".")) {
      const auto readFraction = fractionMs(in);
      if (!readFraction) return std::nullopt;
      fraction = *readFraction;
    }
  }
  in.accept(" ");  // "2026-01-01 10:00:00 UTC" and "… +02:00", as databases print them
  if (in.rest == "UTC") in.rest = {};
  const auto offset = offsetMinutes(in);
  if (!offset || !in.rest.empty()) return std::nullopt;
  ms += ((*hour * 60LL + *minute - *offset) * 60 + seconds) * 1000 + fraction;
  if (ms < firstInstant.ms || ms > lastInstant.ms) return std::nullopt;
  return Instant{ms};
}

std::string formatInstant(Instant instant) {
  std::int64_t days = instant.ms / msPerDay;
  std::int64_t ms = instant.ms % msPerDay;
  if (ms < 0) {
    ms += msPerDay;
    --days;
  }
  // civil_from_days, the inverse of the above.
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const auto dayOfEra = static_cast<unsigned>(days - era * 146'097);
  const unsigned yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const unsigned shifted = (5 * dayOfYear + 2) / 153;
  const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;

  std::string out;
  appendPadded(out, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
  out += '-';
  appendPadded(out, month, 2);
  out += '-';
  appendPadded(out, dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
  out += 'T';
  appendPadded(out, ms / 3'600'000, 2);
  out += ':';
  appendPadded(out, ms / 60'000 % 60, 2);
  out += ':';
  appendPadded(out, ms / 1000 % 60, 2);
  if (ms % 1000 != 0) {
    out += '.';
    appendPadded(out, ms % 1000, 3);
  }
  return out + 'Z';
}

}  // namespace alcove
