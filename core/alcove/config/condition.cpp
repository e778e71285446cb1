// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/regex.hpp>
#include <alcove/config/condition.hpp>
#include <alcove/config/operators.hpp>
#include <alcove/config/section_reader.hpp>
#include <algorithm>
#include <array>

namespace alcove::config {
namespace {

using json::Kind;

enum class Operand : std::uint8_t {
  value,      ///< anything but an object, or a variable
  ordered,    ///< a number, a text or a variable
  text,       ///< a text or a variable
  list,       ///< an array or a variable
  flag,       ///< true or false
  pattern,    ///< a text
  typeName,   ///< one of the names of JSON's types
  count,      ///< a number, or operators on one
  operators,  ///< what may stand behind a fact
  element,    ///< operators, or a condition on objects
  condition,
  conditions,
};

struct Form {
  std::string_view name;
  Operand operand;
};

constexpr Form operators[] = {
    {"$eq", Operand::value},       {"$ne", Operand::value},        {"$gt", Operand::ordered},
    {"$gte", Operand::ordered},    {"$lt", Operand::ordered},      {"$lte", Operand::ordered},
    {"$in", Operand::list},        {"$nin", Operand::list},        {"$ini", Operand::list},
    {"$nini", Operand::list},      {"$exists", Operand::flag},     {"$regex", Operand::pattern},
    {"$regexi", Operand::pattern}, {"$not", Operand::operators},   {"$elemMatch", Operand::element},
    {"$all", Operand::list},       {"$alli", Operand::list},       {"$size", Operand::count},
    {"$type", Operand::typeName},  {"$veq", Operand::text},        {"$vne", Operand::text},
    {"$vgt", Operand::text},       {"$vgte", Operand::text},       {"$vlt", Operand::text},
    {"$vlte", Operand::text},      {"$startsWith", Operand::text},
};
/// Of conditions, beside facts.
constexpr Form logic[] = {{"$and", Operand::conditions},
                          {"$or", Operand::conditions},
                          {"$nor", Operand::conditions},
                          {"$not", Operand::condition}};
static_assert(std::equal(std::begin(operators), std::end(operators), operatorNames.begin(),
                         operatorNames.end(),
                         [](const Form& each, std::string_view name) { return each.name == name; }),
              "what is checked is what is evaluated");

const Form* find(std::span<const Form> all, std::string_view name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Form& each) { return each.name == name; });
  return found != all.end() ? &*found : nullptr;
}

class Checker {
 public:
  explicit Checker(std::vector<Finding>& findings) : findings_(findings) {}

  void condition(const Node& node) {
    if (!is(node, {Kind::object}, {"object"})) return;
    for (const auto& [key, member] : membersOf(node)) {
      const Form* operation = find(logic, key);
      if (operation != nullptr) {
        operand(operation->operand, member);
      } else {
        behindFact(member);
      }
    }
  }

 private:
  /// A value that the fact has to equal, a variable, or operators.
  void behindFact(const Node& node) {
    if (node.value->kind != Kind::object) return;
    if (isVariable(node)) return variable(node);
    if (node.value->members.empty()) return report(codes::configMissing, node, "an operator");
    for (const json::Member& entry : node.value->members) {
      if (entry.key.starts_with("x-")) continue;
      const Form* operation = find(operators, entry.key);
      if (operation != nullptr) {
        operand(operation->operand, {&entry.value, childPath(node.path, entry.key)});
      } else {
        unknown(node, entry);
      }
    }
  }

  void operand(Operand wanted, const Node& node) {
    const bool mayVary = wanted <= Operand::list;
    if (mayVary && isVariable(node)) return variable(node);
    switch (wanted) {
      case Operand::value:
        is(node, {Kind::null, Kind::boolean, Kind::number, Kind::string, Kind::array}, {"value", "variable"});
        return;
      case Operand::ordered:
        is(node, {Kind::number, Kind::string}, {"number", "string", "variable"});
        return;
      case Operand::text:
        is(node, {Kind::string}, {"string", "variable"});
        return;
      case Operand::list:
        is(node, {Kind::array}, {"array", "variable"});
        return;
      case Operand::flag:
        is(node, {Kind::boolean}, {"boolean"});
        return;
      case Operand::pattern:
        return pattern(node);
      case Operand::typeName:
        return typeName(node);
      case Operand::count:
        if (is(node, {Kind::number, Kind::object}, {"number", "object"})) behindFact(node);
        return;
      case Operand::operators:
        return behindFact(node);
      case Operand::element:
        return element(node);
      case Operand::condition:
        return condition(node);
      case Operand::conditions:
        if (!is(node, {Kind::array}, {"array"})) return;
        for (std::size_t i = 0; i < node.value->items.size(); ++i) {
          condition({&node.value->items[i], childPath(node.path, std::to_string(i))});
        }
    }
  }

  void element(const Node& node) {
    if (!is(node, {Kind::object}, {"object"})) return;
    const auto members = membersOf(node);
    const bool onObjects = std::none_of(members.begin(), members.end(), [](const auto& member) {
      return member.first.starts_with('$') && find(logic, member.first) == nullptr;
    });
    return onObjects ? condition(node) : behindFact(node);
  }

  void pattern(const Node& node) {
    if (!is(node, {Kind::string}, {"string"})) return;
    const auto regex = Regex::compile(node.value->text, false);
    if (!regex) report(regex.error().code, node, regex.error().detail);
  }

  void typeName(const Node& node) {
    if (!is(node, {Kind::string}, {"string"})) return;
    if (std::find(typeNames.begin(), typeNames.end(), node.value->text) != typeNames.end()) return;
    report(codes::configUnknownValue, node, node.value->text, {typeNames.begin(), typeNames.end()});
  }

  static bool isVariable(const Node& node) { return node.value->find("var") != nullptr; }

  /// {"var": fact} or {"var": fact, "times": number}
  void variable(const Node& node) {
    SectionReader in(node, findings_);
    std::string fact;
    in.require("var");
    in.text("var", fact, forms::anything);
    double times = 1;
    in.decimal("times", times, {-1e12, 1e12, "-1e12 to 1e12"});
    in.finish();
  }

  bool is(const Node& node, std::initializer_list<Kind> kinds, std::vector<std::string_view> words) {
    if (std::find(kinds.begin(), kinds.end(), node.value->kind) != kinds.end()) return true;
    report(codes::configWrongType, node, std::string(kindName(node.value->kind)), std::move(words));
    return false;
  }

  void unknown(const Node& node, const json::Member& entry) {
    std::vector<std::string_view> names;
    for (const Form& each : operators) names.push_back(each.name);
    findings_.push_back({codes::configUnknownOperator, childPath(node.path, entry.key), entry.keyOffset,
                         false, entry.key, names});
  }

  void report(std::string_view code, const Node& at, std::string detail,
              std::vector<std::string_view> allowed = {}) {
    findings_.push_back({code, at.path, at.value->offset, false, std::move(detail), std::move(allowed)});
  }

  std::vector<Finding>& findings_;
};

}  // namespace

void checkCondition(const Node& node, std::vector<Finding>& findings) {
  Checker(findings).condition(node);
}

json::Value withoutNotes(const json::Value& condition) {
  json::Value bare = condition;
  std::erase_if(bare.members, [](const json::Member& member) { return member.key.starts_with("x-"); });
  for (json::Member& member : bare.members) member.value = withoutNotes(member.value);
  for (json::Value& item : bare.items) item = withoutNotes(item);
  return bare;
}

bool isComparison(std::string_view operatorName) {
  constexpr std::array<std::string_view, 10> names = {"$gt",   "$gte", "$lt",   "$lte", "$vgt",
                                                      "$vgte", "$vlt", "$vlte", "$ne",  "$nin"};
  return std::find(names.begin(), names.end(), operatorName) != names.end();
}

}  // namespace alcove::config
