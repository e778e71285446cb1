// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <algorithm>

namespace alcove::config {
namespace {

std::string_view kindName(json::Kind kind) {
  constexpr std::string_view names[] = {"null", "boolean", "number", "string", "array", "object"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

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

ObjectReader::ObjectReader(const Node& node, std::vector<Finding>& findings)
    : node_(node), findings_(findings) {
  if (node.value->kind != json::Kind::object) {
    report(codes::configWrongType, node, std::string(kindName(node.value->kind)), {"object"});
  }
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
  if (found && found->value->kind != kind) {
    report(codes::configWrongType, *found, std::string(kindName(found->value->kind)), {kindName(kind)});
    return std::nullopt;
  }
  return found;
}

void ObjectReader::text(std::string_view key, std::string& into) {
  if (const auto found = member(key, json::Kind::string)) into = found->value->text;
}

void ObjectReader::flag(std::string_view key, bool& into) {
  if (const auto found = member(key, json::Kind::boolean)) into = found->value->boolean;
}

void ObjectReader::count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most) {
  const auto found = member(key, json::Kind::number);
  if (!found) return;
  const auto whole = node_.value->count(key);
  if (!whole || *whole < least || *whole > most) {
    return report(codes::configOutOfRange, *found,
                  found->value->text + " (" + std::to_string(least) + " to " + std::to_string(most) + ")");
  }
  into = *whole;
}

void ObjectReader::decimal(std::string_view key, double& into, double least, double most) {
  const auto found = member(key, json::Kind::number);
  if (!found) return;
  if (!(found->value->number >= least && found->value->number <= most)) {
    return report(codes::configOutOfRange, *found, found->value->text);
  }
  into = found->value->number;
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key,
                                                std::span<const std::string_view> names) {
  const auto found = member(key, json::Kind::string);
  if (!found) return std::nullopt;
  const auto at = std::find(names.begin(), names.end(), found->value->text);
  if (at == names.end()) {
    report(codes::configUnknownValue, *found, found->value->text, {names.begin(), names.end()});
    return std::nullopt;
  }
  return static_cast<std::size_t>(at - names.begin());
}

void ObjectReader::oneOf(std::string_view key, std::string& into, std::span<const std::string_view> names) {
  if (const auto index = choice(key, names)) into = names[*index];
}

std::vector<Node> ObjectReader::list(std::string_view key) {
  std::vector<Node> nodes;
  if (const auto found = member(key, json::Kind::array)) {
    for (std::size_t i = 0; i < found->value->items.size(); ++i) {
      nodes.push_back({&found->value->items[i], childPath(found->path, std::to_string(i))});
    }
  }
  return nodes;
}

std::vector<std::pair<std::string, Node>> ObjectReader::map(std::string_view key) {
  std::vector<std::pair<std::string, Node>> nodes;
  if (const auto found = member(key, json::Kind::object)) {
    for (const json::Member& entry : found->value->members) {
      if (entry.key.starts_with("x-")) continue;
      nodes.push_back({entry.key, {&entry.value, childPath(found->path, entry.key)}});
    }
  }
  return nodes;
}

std::optional<Node> ObjectReader::object(std::string_view key) {
  return member(key, json::Kind::object);
}

void ObjectReader::texts(std::string_view key, std::vector<std::string>& into) {
  if (node_.value->find(key) != nullptr) into.clear();
  for (const Node& node : list(key)) {
    if (node.value->kind == json::Kind::string) {
      into.push_back(node.value->text);
    } else {
      report(codes::configWrongType, node, std::string(kindName(node.value->kind)), {"string"});
    }
  }
}

void ObjectReader::textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& into) {
  for (const auto& [name, node] : map(key)) {
    if (node.value->kind == json::Kind::string) {
      into.emplace_back(name, node.value->text);
    } else {
      report(codes::configWrongType, node, std::string(kindName(node.value->kind)), {"string"});
    }
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

void ObjectReader::withoutEffect(std::string_view key) {
  if (const auto found = member(key)) {
    findings_.push_back(
        {codes::configNoEffect, found->path, found->value->offset, true, std::string(key), {}});
  }
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
