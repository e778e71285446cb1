// SPDX-License-Identifier: MIT
#include <alcove/base/letter_case.hpp>
#include <alcove/base/regex.hpp>
#include <alcove/config/coerce.hpp>
#include <alcove/config/evaluate.hpp>
#include <alcove/config/operators.hpp>
#include <alcove/config/version_text.hpp>
#include <algorithm>

namespace alcove::config {
namespace {

using json::Kind;
using json::Value;

Value numberValue(double number) {
  return {.kind = Kind::number, .number = number};
}

bool isOneOf(const Value& value, const std::vector<Value>& list) {
  return std::any_of(list.begin(), list.end(), [&](const Value& each) { return isSame(value, each); });
}

/// The value at a dotted path: members of objects, items of lists by number, and the length of a list; null
/// where there is none.
const Value& at(const Value& subject, std::string_view path, Value& scratch) {
  const Value* current = &subject;
  for (bool last = false; !last;) {
    const std::size_t dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    last = dot == std::string_view::npos;
    if (!last) path.remove_prefix(dot + 1);
    if (current->kind == Kind::object) {
      current = current->find(name);
    } else if (current->kind == Kind::array && name == "length") {
      scratch = numberValue(static_cast<double>(current->items.size()));
      current = &scratch;
    } else {
      const auto index = current->kind == Kind::array ? arrayIndex(name) : std::nullopt;
      current = index && *index < current->items.size() ? &current->items[*index] : nullptr;
    }
    if (current == nullptr) return scratch = Value();
  }
  return *current;
}

/// A text in lower case, anything else as it is.
Value withoutCase(const Value& value) {
  Value lower = value;
  lower.text = text::lowerCase(value.text);
  return lower;
}

std::vector<Value> withoutCase(const std::vector<Value>& values) {
  std::vector<Value> lower;
  for (const Value& value : values) lower.push_back(withoutCase(value));
  return lower;
}

/// Whether a value, or one of its items where it is a list, is in the list.
bool isIn(const Value& actual, const std::vector<Value>& list) {
  if (actual.kind != Kind::array) return isOneOf(actual, list);
  return std::any_of(actual.items.begin(), actual.items.end(),
                     [&](const Value& item) { return isOneOf(item, list); });
}

/// What a plain value in a condition means: a text is compared with the fact as text, a number with the fact
/// as number, true and false with whether there is anything.
bool equals(const Value& expected, const Value& actual, bool anyCase) {
  switch (expected.kind) {
    case Kind::string:
      if (anyCase) return text::lowerCase(toText(actual)) == text::lowerCase(expected.text);
      return toText(actual) == expected.text;
    case Kind::number:
      return toNumber(actual) == expected.number;
    case Kind::boolean:
      return actual.kind != Kind::null && isTruthy(actual) == expected.boolean;
    default:
      return isWrittenAlike(expected, actual);
  }
}

bool fits(const Value& pattern, const Value& actual, bool anyCase) {
  if (pattern.kind != Kind::string) return false;
  const auto regex = Regex::compile(pattern.text, anyCase);
  return regex && regex->search(toText(actual)).found;
}

bool startsWith(const Value& actual, const Value& head) {
  const auto starts = [&](const Value& value) {
    return value.kind == Kind::string && value.text.starts_with(head.text);
  };
  if (head.kind != Kind::string) return false;
  return starts(actual) || std::any_of(actual.items.begin(), actual.items.end(), starts);
}

class Evaluation {
 public:
  explicit Evaluation(const Value& facts) : facts_(facts) {}

  /// A condition, or what stands in its place, on the facts or on an item of a list. As in JavaScript a list
  /// has its indexes for names, and a number or true holds nothing that could fail.
  bool meets(const Value& subject, const Value& condition) {
    if (condition.kind == Kind::null) return breakOff();
    if (condition.kind == Kind::string) return condition.text.empty();
    for (std::size_t i = 0; i < condition.items.size(); ++i) {
      if (!asks(std::to_string(i), condition.items[i], subject)) return false;
    }
    return std::all_of(condition.members.begin(), condition.members.end(),
                       [&](const json::Member& member) { return asks(member.key, member.value, subject); });
  }

  [[nodiscard]] bool brokenOff() const { return brokenOff_; }

 private:
  bool breakOff() {
    brokenOff_ = true;
    return false;
  }

  bool asks(std::string_view name, const Value& value, const Value& subject) {
    if (name == "$and") return meetsAll(subject, value);
    if (name == "$or") return meetsAny(subject, value);
    if (name == "$nor") return !meetsAny(subject, value);
    if (name == "$not") return !meets(subject, value);
    Value scratch;
    return holds(value, at(subject, name, scratch), false);
  }

  bool meetsAll(const Value& subject, const Value& conditions) {
    if (conditions.kind != Kind::array) return meetsNoList(conditions);
    return std::all_of(conditions.items.begin(), conditions.items.end(),
                       [&](const Value& condition) { return meets(subject, condition); });
  }

  bool meetsAny(const Value& subject, const Value& conditions) {
    if (conditions.kind != Kind::array) return meetsNoList(conditions);
    return conditions.items.empty() ||
           std::any_of(conditions.items.begin(), conditions.items.end(),
                       [&](const Value& condition) { return meets(subject, condition); });
  }

  /// Where a list is missing: what has no length counts as an empty one.
  bool meetsNoList(const Value& value) {
    if (value.kind == Kind::null) return breakOff();
    return value.text.empty() || value.kind == Kind::number;
  }

  /// The fact that a reference stands for; anything else is itself.
  const Value& resolved(const Value& operand, Value& scratch) {
    if (!isReference(operand)) return operand;
    const Value& fact = at(facts_, operand.string("var"), scratch);
    const Value* times = operand.find("times");
    if (times == nullptr) return fact;
    scratch = numberValue(toNumber(fact) * times->number);
    return scratch;
  }

  std::vector<Value> resolvedItems(const Value& list) {
    std::vector<Value> items;
    Value scratch;
    for (const Value& item : list.items) items.push_back(resolved(item, scratch));
    return items;
  }

  /// The value part of {"fact": value}. What a reference stands for is a value, never operators.
  bool holds(const Value& condition, const Value& actual, bool anyCase) {
    if (isReference(condition)) {
      Value scratch;
      return equals(resolved(condition, scratch), actual, anyCase);
    }
    if (!isOperators(condition)) return equals(condition, actual, anyCase);
    return std::all_of(condition.members.begin(), condition.members.end(), [&](const json::Member& member) {
      const auto known = findOperator(member.key);
      return known && answers(*known, member.value, actual);
    });
  }

  /// Of a list, at least one item that is not null.
  bool hasItem(const Value& actual, const Value& condition) {
    if (actual.kind != Kind::array) return false;
    if (condition.kind == Kind::null) return breakOff();
    return std::any_of(actual.items.begin(), actual.items.end(), [&](const Value& item) {
      if (item.kind == Kind::null) return false;
      return isOperators(condition) ? holds(condition, item, false) : meets(item, condition);
    });
  }

  /// For each of the expected an item. Those of a fact's own list are values, never operators.
  bool hasAll(const Value& actual, const Value& expected, bool fromFact, bool anyCase) {
    if (actual.kind != Kind::array || expected.kind != Kind::array) return false;
    return std::all_of(expected.items.begin(), expected.items.end(), [&](const Value& wanted) {
      return std::any_of(actual.items.begin(), actual.items.end(), [&](const Value& item) {
        return fromFact ? equals(wanted, item, anyCase) : holds(wanted, item, anyCase);
      });
    });
  }

  bool isInList(const Value& actual, const Value& expected, bool anyCase) {
    const std::vector<Value> list = resolvedItems(expected);
    if (!anyCase) return isIn(actual, list);
    Value lower = withoutCase(actual);
    lower.items = withoutCase(actual.items);
    return isIn(lower, withoutCase(list));
  }

  bool answers(Operator asked, const Value& operand, const Value& actual) {
    Value scratch;
    const Value& expected = resolved(operand, scratch);
    const bool isList = expected.kind == Kind::array;
    switch (asked) {
      case Operator::equal:
        return isSame(actual, expected);
      case Operator::notEqual:
        return !isSame(actual, expected);
      case Operator::greater:
        return compare(actual, expected) > 0;
      case Operator::greaterOrEqual:
        return compare(actual, expected) >= 0;
      case Operator::less:
        return compare(actual, expected) < 0;
      case Operator::lessOrEqual:
        return compare(actual, expected) <= 0;
      case Operator::in:
        return isList && isInList(actual, expected, false);
      case Operator::notIn:
        return isList && !isInList(actual, expected, false);
      case Operator::inAnyCase:
        return isList && isInList(actual, expected, true);
      case Operator::notInAnyCase:
        return isList && !isInList(actual, expected, true);
      case Operator::exists:
        return isTruthy(expected) == (actual.kind != Kind::null);
      case Operator::regex:
        return fits(expected, actual, false);
      case Operator::regexAnyCase:
        return fits(expected, actual, true);
      case Operator::negation:
        return !holds(operand, actual, false);
      case Operator::elemMatch:
        return hasItem(actual, operand);
      case Operator::all:
        return hasAll(actual, expected, &expected != &operand, false);
      case Operator::allAnyCase:
        return hasAll(actual, expected, &expected != &operand, true);
      case Operator::size:
        return actual.kind == Kind::array &&
               holds(operand, numberValue(static_cast<double>(actual.items.size())), false);
      case Operator::type:
        return expected.kind == Kind::string &&
               expected.text == typeNames[static_cast<std::size_t>(actual.kind)];
      case Operator::versionEqual:
        return compareVersions(actual, expected) == 0;
      case Operator::versionNotEqual:
        return compareVersions(actual, expected) != 0;
      case Operator::versionGreater:
        return compareVersions(actual, expected) > 0;
      case Operator::versionGreaterOrEqual:
        return compareVersions(actual, expected) >= 0;
      case Operator::versionLess:
        return compareVersions(actual, expected) < 0;
      case Operator::versionLessOrEqual:
        return compareVersions(actual, expected) <= 0;
      case Operator::startsWith:
        return startsWith(actual, expected);
    }
    return false;
  }

  static std::strong_ordering compareVersions(const Value& left, const Value& right) {
    return compareTexts(sortableVersion(left), sortableVersion(right));
  }

  const Value& facts_;
  bool brokenOff_ = false;
};

}  // namespace

bool matches(const Value& condition, const Value& facts) {
  Evaluation evaluation(facts);
  return evaluation.meets(facts, condition) && !evaluation.brokenOff();
}

bool isReference(const Value& operand) {
  const Value* name = operand.find("var");
  if (name == nullptr || name->kind != Kind::string) return false;
  const Value* times = operand.find("times");
  return times == nullptr ? operand.members.size() == 1
                          : operand.members.size() == 2 && times->kind == Kind::number;
}

bool isOperators(const Value& value) {
  return !value.members.empty() &&
         std::all_of(value.members.begin(), value.members.end(),
                     [](const json::Member& member) { return member.key.starts_with('$'); });
}

}  // namespace alcove::config
