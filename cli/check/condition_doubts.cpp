// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/facts.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/operators.hpp>
#include <algorithm>
#include <cli/check/condition_doubts.hpp>
#include <cli/check/edit_distance.hpp>
#include <set>

namespace alcove::check {
namespace {

using config::FactOf;
using config::Node;

bool isLogic(std::string_view key) {
  return key == "$and" || key == "$or" || key == "$nor" || key == "$not";
}

using Names = std::set<std::string_view>;

/// Whether the operators hold for no missing fact, as "$exists": true says outright.
bool asksToExist(const json::Value& operators) {
  const json::Value* unequal = operators.find("$ne");
  const json::Value* type = operators.find("$type");
  return operators.isTrue("$exists") || (unequal != nullptr && unequal->kind == json::Kind::null) ||
         (type != nullptr && type->text != "null");
}

/// Facts that have to exist for all of the condition to hold.
void collectAsked(const json::Value& condition, Names& asked) {
  for (const json::Member& member : condition.members) {
    if (asksToExist(member.value)) asked.insert(member.key);
    if (member.key != "$and") continue;
    for (const json::Value& item : member.value.items) collectAsked(item, asked);
  }
}

bool hasOperator(const json::Value& operators, bool (*fits)(std::string_view)) {
  return std::any_of(operators.members.begin(), operators.members.end(), [fits](const json::Member& member) {
    return fits(member.key) || (member.key == "$not" && hasOperator(member.value, fits));
  });
}

bool isDifference(std::string_view name) {
  return name == "$ne" || name == "$nin";
}

bool isOrder(std::string_view name) {
  return config::isComparison(name) && !isDifference(name);
}

/// Nothing that could fail: notes do not count.
bool isEmpty(const json::Value& condition) {
  return condition.items.empty() &&
         std::all_of(condition.members.begin(), condition.members.end(),
                     [](const json::Member& member) { return member.key.starts_with("x-"); });
}

class Reviewer {
 public:
  Reviewer(LoadedConfig& loaded, FactOf of) : loaded_(loaded), of_(of) {}

  void needsContent(const Node& condition) {
    if (isEmpty(*condition.value)) warn(codes::configAlways, condition.path, condition.value->offset, {});
  }

  /// `asked` are the facts that exist wherever this condition counts.
  void review(const Node& condition, Names asked = {}) {
    collectAsked(*condition.value, asked);
    for (const json::Member& member : condition.value->members) {
      if (member.key.starts_with("x-")) continue;
      const Node node{&member.value, config::childPath(condition.path, member.key)};
      if (isLogic(member.key)) {
        needsContent(node);
        for (const Node& each : itemsOf(node)) {
          needsContent(each);
          review(each, asked);
        }
        if (member.key == "$not") review(node, asked);
      } else {
        fact(member, node, asked);
        if (member.key == "page") pages(node);
      }
    }
  }

 private:
  void fact(const json::Member& member, const Node& node, const Names& asked) {
    const config::Fact* fact = config::findFact(member.key, of_);
    if (fact == nullptr) return unknown(member.key, node.path, member.keyOffset, {of_});
    if (fact->optional && !asked.contains(member.key)) {
      const bool orders = hasOperator(*node.value, isOrder);
      if (orders || hasOperator(*node.value, isDifference)) {
        mayBeMissing(node.path, *node.value, member.key, orders ? "counts as 0" : "differs from everything");
      }
    }
    variables(node, asked);
  }

  /// Texts that the page's kind is compared with, and that it never is.
  void pages(const Node& node) {
    for (const auto& [key, member] : membersOf(node)) {
      if (key == "$eq" || key == "$ne" || key == "$in" || key == "$nin" || key == "$not") pages(member);
    }
    for (const Node& item : itemsOf(node)) pages(item);
    const json::Value& value = *node.value;
    const auto& known = config::names::pages;
    if (value.kind != json::Kind::string || std::find(known.begin(), known.end(), value.text) != known.end())
      return;
    warn(codes::configUnknownValue, node.path, value.offset, value.text);
    loaded_.findings.back().what = "a kind of page";
    loaded_.findings.back().allowed.assign(known.begin(), known.end());
  }

  /// Facts that stand on the other side: {"var": "seed.price"}.
  void variables(const Node& node, const Names& asked, bool ordered = false) {
    const json::Value* name = node.value->find("var");
    if (name != nullptr && name->kind == json::Kind::string) {
      const std::string path = config::childPath(node.path, "var");
      const config::Fact* fact = config::findFact(name->text, FactOf::visit);
      if (fact == nullptr) fact = config::findFact(name->text, of_);
      if (fact == nullptr) return unknown(name->text, path, name->offset, {FactOf::visit, of_});
      if (ordered && fact->optional && !asked.contains(name->text))
        mayBeMissing(path, *name, name->text, "counts as 0");
      return;
    }
    for (const auto& [key, member] : membersOf(node)) variables(member, asked, isOrder(key));
    for (const Node& item : itemsOf(node)) variables(item, asked);
  }

  void mayBeMissing(const std::string& path, const json::Value& at, const std::string& name,
                    std::string_view then) {
    warn(codes::configOptionalFact, path, at.offset, name);
    loaded_.findings.back().what = then;
  }

  void unknown(const std::string& name, const std::string& path, std::size_t offset,
               std::initializer_list<FactOf> kinds) {
    std::vector<std::string_view> names;
    for (const FactOf kind : kinds) {
      const auto more = config::factNames(kind);
      names.insert(names.end(), more.begin(), more.end());
    }
    if (name.starts_with('$')) names.assign(config::joinNames.begin(), config::joinNames.end());
    warn(codes::configUnknownFact, path, offset, name);
    if (const auto nearest = nearestName(name, names)) loaded_.findings.back().allowed = {*nearest};
  }

  void warn(std::string_view code, const std::string& path, std::size_t offset, const std::string& name) {
    loaded_.findings.push_back({code, path, offset, true, name});
  }

  LoadedConfig& loaded_;
  FactOf of_;
};

}  // namespace

void findConditionDoubts(LoadedConfig& loaded) {
  const auto review = [&loaded](const std::optional<config::Condition>& condition, FactOf of,
                                std::string path, const Names& asked = {}) {
    if (!condition) return;
    const Node root{&condition->tree, std::move(path)};
    Reviewer reviewer(loaded, of);
    if (of == FactOf::item) reviewer.needsContent(root);  // of a visit it says "always"
    reviewer.review(root, asked);
  };
  const config::MerchantConfig& config = loaded.config;
  for (const config::Rule& rule : config.rules) {
    const std::string path = config::childPath("/rules", rule.id);
    review(rule.when, FactOf::visit, path + "/when");
    Names asked;
    if (rule.when) collectAsked(rule.when->tree, asked);
    review(rule.exclude, FactOf::item, path + "/exclude", asked);
    review(rule.include, FactOf::item, path + "/include", asked);
    review(rule.boost, FactOf::item, path + "/boost", asked);
    review(rule.bury, FactOf::item, path + "/bury", asked);
  }
  for (const config::Segment& segment : config.segments) {
    review(segment.when, FactOf::visit, config::childPath("/segments", segment.id) + "/when");
  }
  for (std::size_t b = 0; b < config.bundles.size(); ++b) {
    for (std::size_t i = 0; i < config.bundles[b].parts.size(); ++i) {
      review(config.bundles[b].parts[i].anyOf, FactOf::item, fmt::format("/bundles/{}/items/{}/anyOf", b, i));
    }
  }
  review(config.service.notReturnable, FactOf::item, "/service/returns/exclude");
}

}  // namespace alcove::check
