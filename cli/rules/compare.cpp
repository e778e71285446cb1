// SPDX-License-Identifier: MIT
#include <alcove/config/coerce.hpp>
#include <alcove/config/evaluate.hpp>
#include <alcove/config/operators.hpp>
#include <algorithm>
#include <cli/rules/compare.hpp>
#include <cmath>
#include <vector>

namespace alcove::rules {
namespace {

using config::Ask;
using config::NumberFact;
using config::Operator;
using json::Kind;
using json::Value;
using Answer = std::optional<Residual>;

/// JSON has no infinity, and no figure of a shop is larger.
constexpr double largest = 1e300;

/// An amount is a whole number of cents where the double next to it is one.
double inUnits(double value, double unit) {
  const double exact = value * unit;
  const double whole = std::round(exact);
  const double near = std::abs(exact - whole) <= 1e-12 * std::abs(exact) ? whole : exact;
  return std::clamp(near, -largest, largest);
}

Answer both(Answer left, Answer right) {
  if (!left || !right) return std::nullopt;
  std::vector<Residual> parts;
  parts.push_back(std::move(*left));
  parts.push_back(std::move(*right));
  return allOf(std::move(parts));
}

Answer either(Answer left, Answer right) {
  if (!left || !right) return std::nullopt;
  std::vector<Residual> parts;
  parts.push_back(std::move(*left));
  parts.push_back(std::move(*right));
  return anyOf(std::move(parts));
}

Answer turned(Answer answer) {
  return answer ? Answer(negated(std::move(*answer))) : answer;
}

class Comparison {
 public:
  Comparison(const Side& side, const Value& operand, const std::function<Side(const std::string&)>& look)
      : side_(side), operand_(operand), look_(look) {
    if (!config::isReference(operand)) return;
    other_ = look(std::string(operand.string("var")));
    times_ = operand.find("times");
  }

  /// A plain value: a text is compared as text, a number as number, a flag with whether there is anything.
  [[nodiscard]] Answer isLike() const {
    if (other_ && times_ != nullptr) return byNumber(Ask::equal);
    if (other_) return either(both(other_->exists(), isLikeOther()), bothMissing());
    switch (operand_.kind) {
      case Kind::null:
        return turned(side_.exists());
      case Kind::boolean:
        return hasSomething(operand_.boolean);
      case Kind::number:
        return byNumber(Ask::equal);
      case Kind::string:
        return isText(operand_.text);
      default:
        return side_.isList() ? std::nullopt : Answer(constant(false));
    }
  }

  /// $eq: nothing is converted.
  [[nodiscard]] Answer isSame() const {
    if (side_.isList()) return constant(false);
    const Kind kind = side_.isText() ? Kind::string : side_.isFlag() ? Kind::boolean : Kind::number;
    if (!other_) {
      if (operand_.kind == Kind::null) return turned(side_.exists());
      if (operand_.kind != kind) return constant(false);
      return both(side_.exists(), kind == Kind::string ? byText(Ask::sameText) : byNumber(Ask::equal));
    }
    if (times_ != nullptr)
      return kind == Kind::number ? both(side_.exists(), byNumber(Ask::equal)) : Answer(constant(false));
    if (other_->isList()) return constant(false);
    if (side_.isText() != other_->isText() || side_.isFlag() != other_->isFlag()) return bothMissing();
    const Answer same = side_.isText() ? byText(Ask::sameText) : byNumber(Ask::equal);
    return either(both(side_.exists(), both(other_->exists(), same)), bothMissing());
  }

  /// $lt and $lte, or `turned`, their opposites.
  [[nodiscard]] Answer isOrdered(Ask ask, bool turned) const {
    if (!other_ && std::isnan(config::toNumber(operand_))) {
      return side_.isNumeric() ? Answer(constant(false)) : std::nullopt;
    }
    Answer answer = byNumber(ask);
    return answer && turned ? Answer(negated(std::move(*answer))) : answer;
  }

  [[nodiscard]] Answer isIn() const {
    if (other_) {
      if (!other_->isList()) return constant(false);
      if (side_.isNumeric()) return constant(false);
      const bool isCandidate = side_.fact().of == config::FactOf::item && side_.name() == "item";
      if (!isCandidate) return std::nullopt;
      return asked({.ask = Ask::equal, .left = static_cast<std::uint16_t>(NumberFact::inCart), .number = 1});
    }
    Answer any = constant(false);
    for (const Value& item : operand_.items) {
      const Comparison one(side_, item, look_);
      any = either(std::move(any), side_.isList() ? one.isHeld() : one.isSame());
    }
    return any;
  }

  [[nodiscard]] bool isList() const { return other_ ? other_->isList() : operand_.kind == Kind::array; }

  [[nodiscard]] Answer exists() const {
    return config::isTruthy(operand_) ? side_.exists() : turned(side_.exists());
  }

  [[nodiscard]] Answer isOfType() const {
    const std::string_view type = side_.isText()   ? "string"
                                  : side_.isList() ? "array"
                                  : side_.isFlag() ? "boolean"
                                                   : "number";
    if (operand_.text == type) return side_.exists();
    return operand_.text == "null" ? turned(side_.exists()) : Answer(constant(false));
  }

  [[nodiscard]] Answer startsWith() const {
    if (side_.isList()) return std::nullopt;
    const bool isText = other_ ? other_->isText() && times_ == nullptr : operand_.kind == Kind::string;
    if (!side_.isText() || !isText) return constant(false);
    return both(side_.exists(),
                both(other_ ? other_->exists() : Answer(constant(true)), byText(Ask::startsWith)));
  }

  /// $all, of lists.
  [[nodiscard]] Answer hasAll() const {
    if (!side_.isList()) return constant(false);
    if (other_) return std::nullopt;
    Answer all = constant(operand_.kind == Kind::array);
    for (const Value& item : operand_.items) {
      if (item.kind != Kind::string) return std::nullopt;
      all = both(std::move(all), Comparison(side_, item, look_).isHeld());
    }
    return all;
  }

  /// $size, of lists.
  [[nodiscard]] Answer hasSize() const {
    if (!side_.isList()) return constant(false);
    const Side count = look_("cart.count");
    if (!config::isOperators(operand_)) return compared(count, "", operand_, look_);
    Answer all = constant(true);
    for (const json::Member& member : operand_.members)
      all = both(std::move(all), compared(count, member.key, member.value, look_));
    return all;
  }

 private:
  [[nodiscard]] Answer bothMissing() const { return both(turned(side_.exists()), turned(other_->exists())); }

  [[nodiscard]] Answer byNumber(Ask ask) const {
    const auto left = side_.number();
    if (!left || !side_.isNumeric()) return std::nullopt;
    if (!other_) {
      return asked({.ask = ask, .left = *left, .number = inUnits(config::toNumber(operand_), side_.unit())});
    }
    const auto right = other_->number();
    if (!right || !other_->isNumeric()) return std::nullopt;
    const double times = (times_ != nullptr ? times_->number : 1) * side_.unit() / other_->unit();
    return asked(
        {.ask = ask, .left = *left, .right = *right, .number = std::clamp(times, -largest, largest)});
  }

  [[nodiscard]] Answer byText(Ask ask) const {
    const auto left = side_.number();
    if (!left || !side_.isText()) return std::nullopt;
    if (!other_) return asked({.ask = ask, .left = *left, .text = operand_.text});
    const auto right = other_->number();
    if (!right || !other_->isText()) return std::nullopt;
    return asked({.ask = ask, .left = *left, .right = *right});
  }

  [[nodiscard]] Answer isText(const std::string& text) const {
    if (side_.isList()) return std::nullopt;
    Answer same = constant(false);
    if (side_.isText()) same = byText(Ask::sameText);
    for (const Value& value : {Value{.kind = Kind::boolean, .boolean = true}, Value{.kind = Kind::boolean}}) {
      if (side_.isFlag() && config::toText(value) == text) same = hasSomething(value.boolean);
    }
    const Value number{.kind = Kind::number, .number = config::toNumber(operand_)};
    if (side_.isNumeric() && !side_.isFlag() && config::toText(number) == text) same = byNumber(Ask::equal);
    // What is missing reads "null".
    return either(both(side_.exists(), std::move(same)),
                  text == "null" ? turned(side_.exists()) : Answer(constant(false)));
  }

  [[nodiscard]] Answer hasSomething(bool wanted) const {
    if (side_.isList()) return constant(wanted);
    const Value nothing{.kind = side_.isText() ? Kind::string : Kind::number};
    const Comparison with(side_, nothing, look_);
    Answer empty = side_.isText() ? with.byText(Ask::sameText) : with.byNumber(Ask::equal);
    if (!empty) return std::nullopt;
    return both(side_.exists(), wanted ? negated(std::move(*empty)) : std::move(*empty));
  }

  /// Requires a reference that is there.
  [[nodiscard]] Answer isLikeOther() const {
    if (side_.isText() && other_->isText()) {
      const Value missing{.kind = Kind::string, .text = "null"};
      return either(both(side_.exists(), byText(Ask::sameText)),
                    both(turned(side_.exists()), Comparison(*other_, missing, look_).byText(Ask::sameText)));
    }
    return other_->isFlag() && !side_.isFlag() ? std::nullopt : byNumber(Ask::equal);
  }

  /// Whether a list holds it.
  [[nodiscard]] Answer isHeld() const {
    if (other_) return std::nullopt;
    if (operand_.kind != Kind::string) return constant(false);
    return asked({.ask = Ask::cartHolds, .text = operand_.text});
  }

  const Side& side_;
  const Value& operand_;
  const std::function<Side(const std::string&)>& look_;
  std::optional<Side> other_;
  const Value* times_ = nullptr;
};

}  // namespace

std::optional<Residual> compared(const Side& side, const std::string& asked, const Value& operand,
                                 const std::function<Side(const std::string&)>& look) {
  const Comparison comparison(side, operand, look);
  if (asked.empty()) return comparison.isLike();
  const auto known = config::findOperator(asked);
  if (!known) return constant(false);
  switch (*known) {
    case Operator::equal:
      return comparison.isSame();
    case Operator::notEqual:
      return turned(comparison.isSame());
    case Operator::less:
      return comparison.isOrdered(Ask::less, false);
    case Operator::lessOrEqual:
      return comparison.isOrdered(Ask::lessOrEqual, false);
    case Operator::greater:
      return comparison.isOrdered(Ask::lessOrEqual, true);
    case Operator::greaterOrEqual:
      return comparison.isOrdered(Ask::less, true);
    case Operator::in:
      return comparison.isIn();
    case Operator::notIn:
      return comparison.isList() ? turned(comparison.isIn()) : constant(false);
    case Operator::exists:
      return comparison.exists();
    case Operator::type:
      return comparison.isOfType();
    case Operator::startsWith:
      return comparison.startsWith();
    case Operator::all:
      return comparison.hasAll();
    case Operator::size:
      return comparison.hasSize();
    case Operator::elemMatch:
    case Operator::allAnyCase:
      return side.isList() ? std::nullopt : Answer(constant(false));
    default:
      return std::nullopt;  // patterns, versions, letters of any case: answered when the site is built
  }
}

}  // namespace alcove::rules
