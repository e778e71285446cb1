// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/section_reader.hpp>
#include <algorithm>
#include <cstdlib>

namespace alcove::config {
namespace {

/// "0.5e1" as "05": what parseMoney() reads. An exponent that no amount of ours has stays.
std::string withoutExponent(const std::string& literal) {
  const auto e = literal.find_first_of("eE");
  if (e == literal.npos) return literal;
  constexpr long longest = 100;
  const long exponent = std::strtol(literal.c_str() + e + 1, nullptr, 10);
  if (exponent < -longest || exponent > longest) return literal;
  std::string digits = literal.substr(0, e);
  const auto point = std::min(digits.find('.'), digits.size());
  digits.erase(point, 1);
  long at = static_cast<long>(point) + exponent;
  if (at < 1) {
    digits.insert(0, static_cast<std::size_t>(1 - at), '0');
    at = 1;
  }
  const auto whole = static_cast<std::size_t>(at);
  if (digits.size() <= whole) {
    digits.append(whole - digits.size(), '0');
  } else {
    digits.insert(whole, ".");
  }
  return digits;
}

bool fits(SectionReader& in, const Node& node, const std::string& text, const Form& form) {
  if (form.fits(text)) return true;
  in.refused(node, text, form.words);
  return false;
}

}  // namespace

void SectionReader::require(std::string_view key) {
  required_.push_back(key);
  ObjectReader::require(key);
}

void SectionReader::text(std::string_view key, std::string& into, const Form& form) {
  const auto found = member(key, json::Kind::string);
  if (!found) return;
  const std::string& text = found->value->text;
  const bool mayBeEmpty = into.empty() && !isRequired(key);
  if ((text.empty() && mayBeEmpty) || fits(*this, *found, text, form)) into = text;
}

void SectionReader::texts(std::string_view key, std::vector<std::string>& into, const Form& form) {
  if (const auto found = member(key)) into = textsOf(*found, form);
}

std::vector<std::string> SectionReader::textsOf(const Node& node, const Form& form) {
  std::vector<std::string> texts;
  if (!is(node, json::Kind::array)) return texts;
  for (const Node& item : itemsOf(node)) {
    const std::string* text = textOf(item);
    if (text != nullptr && fits(*this, item, *text, form)) texts.push_back(*text);
  }
  return texts;
}

bool SectionReader::isRequired(std::string_view key) const {
  return std::find(required_.begin(), required_.end(), key) != required_.end();
}

std::optional<Node> SectionReader::nullable(std::string_view key) {
  auto found = member(key);
  if (found && found->value->kind == json::Kind::null && !isRequired(key)) return std::nullopt;
  return found;
}

std::optional<Node> SectionReader::nullableObject(std::string_view key) {
  auto found = nullable(key);
  if (found && !is(*found, json::Kind::object)) return std::nullopt;
  return found;
}

std::vector<Node> SectionReader::filledList(std::string_view key) {
  const json::Value* value = node_.value->find(key);
  if (value != nullptr && value->kind == json::Kind::array && value->items.empty()) {
    report(codes::configMissing, {value, childPath(node_.path, key)}, "an entry");
  }
  return list(key);
}

void SectionReader::choices(std::string_view key, std::vector<std::string>& into,
                            std::span<const std::string_view> names) {
  if (has(key)) into.clear();
  for (const Node& node : list(key)) {
    if (const auto index = choiceOf(node, names)) into.emplace_back(names[*index]);
  }
}

std::vector<std::pair<std::string, Node>> SectionReader::map(std::string_view key, const Form& keys) {
  const auto found = object(key);
  if (!found) return {};
  for (const json::Member& entry : found->value->members) {
    if (entry.key.starts_with("x-") || keys.fits(entry.key)) continue;
    findings_.push_back({codes::configInvalid,
                         childPath(found->path, entry.key),
                         entry.keyOffset,
                         false,
                         entry.key,
                         {},
                         keys.words});
  }
  auto members = membersOf(*found);
  std::erase_if(members, [&keys](const auto& entry) { return !keys.fits(entry.first); });
  return members;
}

void SectionReader::localText(std::string_view key, LocalText& into) {
  ObjectReader::localText(key, into);
  if (const json::Value* value = node_.value->find(key);
      value != nullptr && value->kind == json::Kind::object) {
    static_cast<void>(map(key, forms::language));
  }
}

void SectionReader::count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most) {
  if (const auto found = member(key)) countOf(*found, into, least, most);
}

void SectionReader::countOf(const Node& node, std::int64_t& into, std::int64_t least, std::int64_t most) {
  const std::size_t before = findings_.size();
  ObjectReader::countOf(node, into, least, most);
  const double number = node.value->number;
  const bool isWithin = node.value->kind == json::Kind::number && number >= static_cast<double>(least) &&
                        number <= static_cast<double>(most);
  if (findings_.size() > before && isWithin) findings_.back().what = "is not a whole number";
}

void SectionReader::decimal(std::string_view key, double& into, const Range& range) {
  const auto found = member(key, json::Kind::number);
  if (!found) return;
  const double number = found->value->number;
  const bool belowMost = range.below ? number < range.most : number <= range.most;
  if (number >= range.least && belowMost) {
    into = number;
  } else {
    report(codes::configOutOfRange, *found, found->value->text + " (" + std::string(range.words) + ")");
  }
}

void SectionReader::money(std::string_view key, std::optional<Money>& into, std::string_view currency) {
  const auto found = nullable(key);
  if (!found || !is(*found, json::Kind::number)) return;
  const std::string& literal = found->value->text;
  if (!(found->value->number >= 0 && found->value->number <= 1e12)) {
    return report(codes::configOutOfRange, *found, literal + " (0 to 1000000000000)");
  }
  const std::string plain = withoutExponent(literal);
  const auto amount = parseMoney(plain, currency);
  const auto point = plain.find('.');
  const auto last = plain.find_last_not_of('0');
  const bool isExact =
      point == plain.npos || last <= point + static_cast<std::size_t>(currencyExponent(currency));
  if (!amount || !isExact) return refused(*found, literal, "an amount of money in the shop's currency");
  into = amount;
}

void SectionReader::time(std::string_view key, std::optional<Instant>& into) {
  std::string literal;
  text(key, literal, forms::time);
  if (!literal.empty()) into = parseInstant(literal);
}

void SectionReader::condition(std::string_view key, std::optional<Condition>& into) {
  const auto found = nullableObject(key);
  if (!found) return;
  checkCondition(*found, findings_);
  into = Condition{withoutNotes(*found->value)};
}

void SectionReader::refused(const Node& node, std::string text, std::string_view form) {
  findings_.push_back(
      {codes::configInvalid, node.path, node.value->offset, false, std::move(text), {}, form});
}

void SectionReader::requireOneOf(std::initializer_list<std::string_view> keys) {
  required_.insert(required_.end(), keys);
  if (node_.value->kind != json::Kind::object ||
      std::any_of(keys.begin(), keys.end(), [this](std::string_view key) { return has(key); }))
    return;
  std::string names;
  for (const std::string_view key : keys) names.append(names.empty() ? "" : ", ").append(key);
  report(codes::configMissing, node_, "one of " + names);
}

void SectionReader::requireExactlyOne(std::initializer_list<std::string_view> keys) {
  requireOneOf(keys);
  std::string_view first;
  for (const std::string_view key : keys) {
    if (!has(key)) continue;
    if (!first.empty()) refuse(key, first);
    if (first.empty()) first = key;
  }
}

void SectionReader::refuse(std::string_view key, std::string_view beside) {
  for (const json::Member& entry : node_.value->members) {
    if (entry.key != key) continue;
    findings_.push_back(
        {codes::configConflict, childPath(node_.path, key), entry.keyOffset, false, entry.key, {}, beside});
  }
}

}  // namespace alcove::config
