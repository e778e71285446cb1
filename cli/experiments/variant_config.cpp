// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <algorithm>
#include <cli/check/place.hpp>
#include <cli/experiments/variant_config.hpp>

namespace alcove::experiments {
namespace {

bool put(json::Value& root, std::string_view pointer, const json::Value& value) {
  const auto last = pointer.rfind('/');
  check::Pointers pointers(root);
  // What is found in the copy is changed in the copy.
  auto* present = const_cast<json::Value*>(pointers.valueAt(pointer));
  auto* parent = const_cast<json::Value*>(pointers.valueAt(pointer.substr(0, last)));
  if (present != nullptr) {
    *present = value;
  } else if (parent != nullptr && parent->kind == json::Kind::object) {
    parent->members.push_back({check::unescaped(pointer.substr(last + 1)), value, value.offset});
  } else {
    return false;
  }
  return true;
}

const std::vector<json::Member>& membersOf(const json::Value& root, std::string_view section) {
  static const std::vector<json::Member> none;
  const json::Value* found = root.find(section);
  return found != nullptr ? found->members : none;
}

/// Members of a section that the other does not have, or not so.
std::set<std::string> changed(const json::Value& root, const json::Value& variant, std::string_view section) {
  std::set<std::string> names;
  const json::Value* before = root.find(section);
  for (const json::Member& member : membersOf(variant, section)) {
    const json::Value* same = before != nullptr ? before->find(member.key) : nullptr;
    if (same == nullptr || json::Writer().value(*same).text() != json::Writer().value(member.value).text())
      names.insert(member.key);
  }
  return names;
}

bool names(const json::Value& placement, const std::set<std::string>& rules) {
  const json::Value* named = placement.find("rules");
  return named != nullptr &&
         std::any_of(named->items.begin(), named->items.end(),
                     [&rules](const json::Value& rule) { return rules.contains(rule.text); });
}

}  // namespace

VariantConfig variantConfig(json::Value root, const config::Variant& variant) {
  for (const auto& [pointer, value] : variant.set) {
    if (!put(root, pointer, value)) return {std::move(root), pointer};
  }
  return {std::move(root), std::nullopt};
}

Changes changesBetween(const json::Value& root, const json::Value& variant) {
  Changes changes{changed(root, variant, "placements"), changed(root, variant, "rules")};
  for (const json::Member& placement : membersOf(variant, "placements")) {
    if (names(placement.value, changes.rules)) changes.placements.insert(placement.key);
  }
  return changes;
}

}  // namespace alcove::experiments
