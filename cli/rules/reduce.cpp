// SPDX-License-Identifier: MIT
#include <alcove/config/evaluate.hpp>
#include <alcove/config/operators.hpp>
#include <cli/rules/compare.hpp>
#include <cli/rules/reduce.hpp>

namespace alcove::rules {
namespace {

using config::Fact;
using config::FactFrom;
using config::FactOf;
using config::FactType;
using config::Operator;
using json::Kind;
using json::Value;

/// What has no answer in a page.
using Answer = std::optional<Residual>;

class Reducer {
 public:
  Reducer(const ReduceOptions& options, std::vector<Problem>& problems)
      : options_(options), problems_(problems) {}

  Residual condition(const Value& value, const std::string& path, bool assumed) {
    std::vector<Residual> parts;
    for (const json::Member& member : value.members) {
      const std::string at = config::childPath(path, member.key);
      if (member.key == "$and") {
        parts.push_back(allOf(conditions(member.value, at, assumed)));
      } else if (member.key == "$or") {
        const bool isEmpty = member.value.items.empty();
        parts.push_back(isEmpty ? constant(true) : anyOf(conditions(member.value, at, assumed)));
      } else if (member.key == "$nor") {
        const bool isEmpty = member.value.items.empty();
        parts.push_back(negated(isEmpty ? constant(true) : anyOf(conditions(member.value, at, !assumed))));
      } else if (member.key == "$not") {
        parts.push_back(negated(condition(member.value, at, !assumed)));
      } else {
        parts.push_back(fact(member.key, member.value, at, assumed));
      }
    }
    return allOf(std::move(parts));
  }

 private:
  std::vector<Residual> conditions(const Value& list, const std::string& path, bool assumed) {
    std::vector<Residual> parts;
    for (std::size_t i = 0; i < list.items.size(); ++i)
      parts.push_back(condition(list.items[i], config::childPath(path, std::to_string(i)), assumed));
    return parts;
  }

  /// In a rule's condition on items those of the visit stand behind the item's own.
  [[nodiscard]] const Fact* find(std::string_view name) const {
    const Fact* found = config::findFact(name, options_.of);
    return found != nullptr ? found : config::findFact(name, FactOf::visit);
  }

  [[nodiscard]] bool isToBeHad(const Fact& fact, const std::string& name) const {
    if (fact.from == FactFrom::none) return false;
    if (name == "cart.freeShippingGap") return options_.hasFreeShipping;
    return fact.from == FactFrom::page || !fact.optional || !options_.hasItemFact ||
           options_.hasItemFact(name);
  }

  void report(const Value& value, const std::string& path, const std::string& name, std::string asked,
              bool isFatal) {
    problems_.push_back({path, value.offset, name, std::move(asked), isFatal});
  }

  /// The fact, where it is to be had.
  const Fact* taken(const std::string& name, const Value& value, const std::string& path) {
    const Fact* found = find(name);
    if (found != nullptr && isToBeHad(*found, name)) return found;
    // A name that is no fact's at all is told by the checks of conditions.
    if (found != nullptr) report(value, path, name, "", false);
    return nullptr;
  }

  Residual fact(const std::string& name, const Value& value, const std::string& path, bool assumed) {
    const Fact* found = taken(name, value, path);
    if (found == nullptr) return constant(assumed);
    const Side side(*found, name, options_.minorUnits);
    if (config::isOperators(value)) return operators(side, value, path, assumed);
    return leaf(side, "", value, value, path, assumed);
  }

  Residual operators(const Side& side, const Value& value, const std::string& path, bool assumed) {
    std::vector<Residual> parts;
    for (const json::Member& member : value.members) {
      const std::string at = config::childPath(path, member.key);
      if (member.key == "$not") {
        parts.push_back(negated(config::isOperators(member.value)
                                    ? operators(side, member.value, at, !assumed)
                                    : leaf(side, "", member.value, member.value, at, !assumed)));
      } else {
        Value alone{.kind = Kind::object};
        alone.members.push_back(member);
        parts.push_back(leaf(side, member.key, alone, member.value, at, assumed));
      }
    }
    return allOf(std::move(parts));
  }

  /// One operator, or a plain value where there is none; `whole` is what stands behind the fact's name.
  Residual leaf(const Side& side, const std::string& asked, const Value& whole, const Value& operand,
                const std::string& path, bool assumed) {
    bool isMissing = false;
    bool isFixed = side.fact().from == FactFrom::build;
    references(operand, path, isMissing, isFixed);
    if (isMissing) return constant(assumed);
    const auto look = [this](const std::string& name) {
      return Side(*find(name), name, options_.minorUnits);
    };
    Answer answer = compared(side, asked, operand, look);
    if (!isFixed) {
      if (answer) return std::move(*answer);
      report(operand, path, side.name(), asked.empty() ? "=" : asked, true);
      return constant(assumed);
    }
    if (answer && (answer->kind == Residual::Kind::always || answer->kind == Residual::Kind::never))
      return std::move(*answer);
    Residual fixed{.kind = Residual::Kind::fixed, .condition = {.kind = Kind::object}};
    fixed.condition.members.push_back({side.name(), whole});
    if (answer) fixed.parts.push_back(std::move(*answer));
    return fixed;
  }

  void references(const Value& operand, const std::string& path, bool& isMissing, bool& isFixed) {
    if (config::isReference(operand)) {
      const std::string name(operand.string("var"));
      const Fact* found = taken(name, operand, path);
      isMissing |= found == nullptr;
      isFixed &= found != nullptr && found->from == FactFrom::build;
      return;
    }
    for (const Value& item : operand.items) references(item, path, isMissing, isFixed);
    for (const json::Member& member : operand.members) references(member.value, path, isMissing, isFixed);
  }

  const ReduceOptions& options_;
  std::vector<Problem>& problems_;
};

}  // namespace

Residual reduce(const Value& condition, const std::string& path, const ReduceOptions& options,
                std::vector<Problem>& problems) {
  return Reducer(options, problems).condition(condition, path, options.assumed);
}

}  // namespace alcove::rules
