// SPDX-License-Identifier: MIT
#include <alcove/base/instant.hpp>
#include <alcove/base/text.hpp>
#include <alcove/config/forms.hpp>
#include <alcove/config/names.hpp>
#include <algorithm>
#include <span>
#include <string>

namespace alcove::config::forms {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One or more characters, each a letter, a digit or one of the others.
bool isWord(std::string_view text, std::string_view others) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [others](char c) {
    return isLetter(c) || isDigit(c) || others.find(c) != others.npos;
  });
}

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A 0 stands for any digit, everything else for itself.
bool hasShape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                    [](char c, char wanted) { return wanted == '0' ? isDigit(c) : c == wanted; });
}

bool isAnything(std::string_view text) {
  return !text.empty();
}

bool isCurrency(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isTimezone(std::string_view text) {
  if (text.empty() || !isLetter(text.front())) return false;
  const auto parts = text::split(text, '/');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return isWord(part, "_+-"); });
}

bool isLanguage(std::string_view text) {
  const auto parts = text::split(text, '-');
  if (text.size() > 35 || parts.front().size() < 2 ||
      !std::all_of(parts.front().begin(), parts.front().end(), isLetter))
    return false;
  return std::all_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return part.size() <= 8 && isWord(part, ""); });
}

bool isId(std::string_view text) {
  return isWord(text, "-._") && (isLetter(text.front()) || isDigit(text.front()));
}

bool hasNoSpace(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
}

bool isWebLink(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) return text.size() > scheme.size() && hasNoSpace(text);
  }
  return false;
}

/// A path of the shop's own site or a web address; "//host" and "/\host" would lead elsewhere.
bool isLink(std::string_view text) {
  if (!text.starts_with('/')) return isWebLink(text);
  return hasNoSpace(text) && (text.size() == 1 || (text[1] != '/' && text[1] != '\\'));
}

bool isNumberLink(std::string_view text) {
  return isLink(text) && text.find("{number}") != text.npos;
}

bool isOrderLink(std::string_view text) {
  return isLink(text) && text.find("{orderId}") != text.npos;
}

bool isPicturesLink(std::string_view text) {
  return isLink(text) && text.find("{picture}") != text.npos;
}

bool isPathPattern(std::string_view text) {
  return text.starts_with('/') || text.starts_with('*');
}

bool isClock(std::string_view text) {
  return hasShape(text, "00:00") && text.substr(0, 2) <= "23" && text.substr(3) <= "59";
}

bool isDate(std::string_view text) {
  return hasShape(text, "0000-00-00") && parseInstant(std::string(text) + "T00:00:00Z").has_value();
}

bool isOffset(std::string_view text) {
  if (text == "Z") return true;
  return (text.starts_with('+') || text.starts_with('-')) && isClock(text.substr(1));
}

bool isTime(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || !isClock(text.substr(11, 5)) ||
      !hasShape(text.substr(16, 3), ":00"))
    return false;
  std::string_view rest = text.substr(19);
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    const auto digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0) return false;
    rest.remove_prefix(digits);
  }
  return text.substr(17, 2) <= "59" && isOffset(rest) && isDate(text.substr(0, 10)) &&
         parseInstant(text).has_value();
}

/// Each part of a list fits.
bool eachOf(std::string_view text, char separator, bool (*fits)(std::string_view)) {
  const auto parts = text::split(text, separator);
  return std::all_of(parts.begin(), parts.end(), fits);
}

bool isDays(std::string_view text) {
  constexpr std::array<std::string_view, 7> days = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  const auto dash = text.find('-');
  return has(days, text.substr(0, dash)) && (dash == text.npos || has(days, text.substr(dash + 1)));
}

bool isSpan(std::string_view text) {
  return text.size() == 11 && text[5] == '-' && isClock(text.substr(0, 5)) && isClock(text.substr(6));
}

/// "Mo-Fr 09:00-18:00; Sa 10:00-14:00": the part of OpenStreetMap's opening hours that shops use.
bool isHours(std::string_view text) {
  return eachOf(text, ';', [](std::string_view rule) {
    if (rule.starts_with(' ')) rule.remove_prefix(1);
    const auto space = rule.find(' ');
    return space != rule.npos && eachOf(rule.substr(0, space), ',', isDays) &&
           eachOf(rule.substr(space + 1), ',', isSpan);
  });
}

bool isWindow(std::string_view text) {
  if (text == "all") return true;
  if (!text.starts_with("last") || !text.ends_with('d') || text.size() < 6 || text.size() > 9) return false;
  const std::string_view days = text.substr(4, text.size() - 5);
  return days.front() != '0' && std::all_of(days.begin(), days.end(), isDigit);
}

bool isEventName(std::string_view text) {
  return text.size() <= 40 && isWord(text, "_") &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isEmail(std::string_view text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         hasNoSpace(text);
}

bool isPhone(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("0123456789 +()./-") == text.npos;
}

bool isVariable(std::string_view text) {
  constexpr std::string_view start = "--alcove-";
  return text.starts_with(start) && isWord(text.substr(start.size()), "-");
}

bool isContext(std::string_view text) {
  if (text == "search.empty") return true;
  if (text.starts_with("page.")) return has(names::pages, text.substr(5));
  return text.starts_with("order.") && has(names::orderStates, text.substr(6));
}

bool isExperimentPath(std::string_view text) {
  if (!text.starts_with('/')) return false;
  const auto end = text.find('/', 1);
  return end != text.npos && end + 1 < text.size() && has(names::variableSections, text.substr(1, end - 1));
}

}  // namespace

const Form anything = {isAnything, "a text"};
const Form currency = {isCurrency, "a currency such as EUR"};
const Form timezone = {isTimezone, "a time zone such as Europe/Berlin"};
const Form language = {isLanguage, "a language such as de or zh-Hans"};
const Form id = {isId, "an id of letters, digits and - . _"};
const Form webAddress = {isWebLink, "an address that begins with https://"};
const Form link = {isLink, "a link that begins with https:// or with one /"};
const Form numberLink = {isNumberLink, "a link with {number}"};
const Form orderLink = {isOrderLink, "a link with {orderId}"};
const Form picturesLink = {isPicturesLink, "a link with {picture}"};
const Form pathPattern = {isPathPattern, "a path that begins with / or *"};
const Form time = {isTime, "a time with offset such as 2026-11-01T00:00:00+01:00"};
const Form date = {isDate, "a date such as 2026-12-25"};
const Form clock = {isClock, "a time of day such as 14:00"};
const Form hours = {isHours, "opening hours such as Mo-Fr 09:00-18:00"};
const Form window = {isWindow, "all or a number of days such as last365d"};
const Form eventName = {isEventName, "the name of an event such as add_to_cart"};
const Form email = {isEmail, "an e-mail address"};
const Form phone = {isPhone, "a phone number"};
const Form variable = {isVariable, "a variable such as --alcove-accent"};
const Form context = {isContext, "a context such as page.checkout, order.delayed or search.empty"};
const Form experimentPath = {isExperimentPath,
                             "a path that an experiment may set, such as /placements/home/limit"};

}  // namespace alcove::config::forms
