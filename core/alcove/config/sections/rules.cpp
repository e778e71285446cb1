// SPDX-License-Identifier: MIT
#include <alcove/config/limits.hpp>
#include <alcove/config/sections/rules.hpp>

namespace alcove::config {
namespace {

Pin readPin(const Node& node, std::vector<Finding>& findings) {
  Pin pin;
  SectionReader in(node, findings);
  in.require("item");
  in.text("item", pin.item, forms::anything);
  in.count("at", pin.at, 1, slateItemsMost);
  in.finish();
  return pin;
}

Rule readRule(const std::string& id, const Node& node, std::vector<Finding>& findings) {
  Rule rule{.id = id};
  SectionReader in(node, findings);
  in.requireOneOf({"exclude", "include", "boost", "bury", "pin"});
  in.time("from", rule.from);
  in.time("until", rule.until);
  in.condition("when", rule.when);
  in.condition("exclude", rule.exclude);
  in.condition("include", rule.include);
  in.condition("boost", rule.boost);
  in.decimal("by", rule.by, {0.01, 100, "0.01 to 100"});
  if (in.has("by")) in.require("boost");
  in.condition("bury", rule.bury);
  for (const Node& pin : in.list("pin")) rule.pins.push_back(readPin(pin, findings));
  in.finish();
  return rule;
}

}  // namespace

std::vector<Rule> readRules(SectionReader& root, std::vector<Finding>& findings) {
  std::vector<Rule> rules;
  for (const auto& [id, node] : root.map("rules")) rules.push_back(readRule(id, node, findings));
  return rules;
}

}  // namespace alcove::config
