// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <algorithm>

namespace alcove::config {

std::string_view kindName(json::Kind kind) {
  constexpr std::string_view names[] = {"null", "boolean", "number", "string", "array", "object"};
  return names[static_cast<std::size_t>(kind)];
}

std::string childPath(std::string_view path, std::string_view key) {
  std::string child(path);
  child += '/';
  for (const char c : key) {
    if (c == '~') {
      child += "~0";
    } else if (c == '/') {
      child += "~1";
    } else {
      child += c;
    }
  }
  return child;
}

bool hasErrors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return !finding.warning; });
}

ObjectReader::ObjectReader(Node node, std::vector<Finding>& findings)
    : node_(std::move(node)), findings_(findings) {
  is(node_, json::Kind::object);
}

void ObjectReader::report(std::string_view code, const Node& at, std::string detail,
                          std::vector<std::string_view> allowed) {
  findings_.push_back({code, at.path, at.value->offset, false, std::move(detail), std::move(allowed)});
}

std::optional<Node> ObjectReader::member(std::string_view key) {
  known_.push_back(key);
  const json::Value* value = node_.value->find(key);
  if (value == nullptr) return std::nullopt;
  return Node{value, childPath(node_.path, key)};
}

std::optional<Node> ObjectReader::member(std::string_view key, json::Kind kind) {
  auto found = member(key);
  if (found && !is(*found, kind)) return std::nullopt;
  return found;
}

bool ObjectReader::is(const Node& node, json::Kind kind) {
  if (node.value->kind == kind) return true;
  report(codes::configWrongType, node, std::string(kindName(node.value->kind)), {kindName(kind)});
  return false;
}

void ObjectReader::text(std::string_view key, std::string& into) {
  if (const auto found = member(key, json::Kind::string)) into = found->value->text;
}

void ObjectReader::flag(std::string_view key, bool& into) {
  if (const auto found = member(key, json::Kind::boolean)) into = found->value->boolean;
}

void ObjectReader::count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most) {
  if (const auto found = member(key)) countOf(*found, into, least, most);
}

void ObjectReader::countOf(const Node& node, std::int64_t& into, std::int64_t least, std::int64_t most) {
  if (!is(node, json::Kind::number)) return;
  const auto number = node.value->whole();
  if (!number || *number < least || *number > most) {
    return report(codes::configOutOfRange, node,
                  node.value->text + " (" + std::to_string(least) + " to " + std::to_string(most) + ")");
  }
  into = *number;
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key,
                                                std::span<const std::string_view> names) {
  const auto found = member(key);
  return found ? choiceOf(*found, names) : std::nullopt;
}

std::optional<std::size_t> ObjectReader::choiceOf(const Node& node, std::span<const std::string_view> names) {
  const std::string* text = textOf(node);
  if (text == nullptr) return std::nullopt;
  const auto at = std::find(names.begin(), names.end(), *text);
  if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
  report(codes::configUnknownValue, node, *text, {names.begin(), names.end()});
  return std::nullopt;
}

void ObjectReader::oneOf(std::string_view key, std::string& into, std::span<const std::string_view> names) {
  if (const auto index = choice(key, names)) into = names[*index];
}

const std::string* ObjectReader::textOf(const Node& node) {
  return is(node, json::Kind::string) ? &node.value->text : nullptr;
}

std::vector<Node> itemsOf(const Node& array) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < array.value->items.size(); ++i) {
    nodes.push_back({&array.value->items[i], childPath(array.path, std::to_string(i))});
  }
  return nodes;
}

std::vector<Node> ObjectReader::list(std::string_view key) {
  const auto found = member(key, json::Kind::array);
  return found ? itemsOf(*found) : std::vector<Node>();
}

std::vector<std::pair<std::string, Node>> membersOf(const Node& object) {
  std::vector<std::pair<std::string, Node>> nodes;
  for (const json::Member& entry : object.value->members) {
    if (entry.key.starts_with("x-")) continue;
    nodes.push_back({entry.key, {&entry.value, childPath(object.path, entry.key)}});
  }
  return nodes;
}

std::vector<std::pair<std::string, Node>> ObjectReader::map(std::string_view key) {
  const auto found = object(key);
  return found ? membersOf(*found) : std::vector<std::pair<std::string, Node>>();
}

std::optional<Node> ObjectReader::object(std::string_view key) {
  return member(key, json::Kind::object);
}

void ObjectReader::texts(std::string_view key, std::vector<std::string>& into) {
  if (node_.value->find(key) != nullptr) into.clear();
  for (const Node& node : list(key)) {
    if (const std::string* text = textOf(node)) into.push_back(*text);
  }
}

void ObjectReader::textMap(std::string_view key, Words& into) {
  if (const auto found = object(key)) textMembers(*found, into);
}

void ObjectReader::textMembers(const Node& object, Words& into) {
  for (const auto& [name, node] : membersOf(object)) {
    if (const std::string* text = textOf(node)) into.emplace_back(name, *text);
  }
}

void ObjectReader::localText(std::string_view key, LocalText& into) {
  const json::Value* value = node_.value->find(key);
  if (value != nullptr && value->kind == json::Kind::string) {
    known_.push_back(key);
    into.byLanguage = {{"", value->text}};
    return;
  }
  textMap(key, into.byLanguage);
}

void ObjectReader::require(std::string_view key) {
  if (node_.value->kind == json::Kind::object && node_.value->find(key) == nullptr) {
    report(codes::configMissing, node_, std::string(key));
  }
}

void ObjectReader::finish() {
  for (const json::Member& entry : node_.value->members) {
    if (entry.key.starts_with("x-") || std::find(known_.begin(), known_.end(), entry.key) != known_.end())
      continue;
    findings_.push_back({codes::configUnknownKey, childPath(node_.path, entry.key), entry.keyOffset, false,
                         entry.key, known_});
  }
}

}  // namespace alcove::config
