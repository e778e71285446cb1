// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/config.hpp>
#include <alcove/config/finding.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::config {

/// A value and its place in the document.
struct Node {
  const json::Value* value;
  std::string path;
};

/// Reads the members of one object: each call names a key that may stand there, finish() reports all others.
/// A member that is missing leaves the default; one that is wrong leaves it too and is a finding.
class ObjectReader {
 public:
  /// Whether this reader is for a merchant's file, with all its sections, and not for a built site's part.
  static constexpr bool whole = false;

  ObjectReader(Node node, std::vector<Finding>& findings);

  void text(std::string_view key, std::string& into);
  void flag(std::string_view key, bool& into);
  void count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most);
  void oneOf(std::string_view key, std::string& into, std::span<const std::string_view> names);
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key,
                                                  std::span<const std::string_view> names);
  void texts(std::string_view key, std::vector<std::string>& into);
  void textMap(std::string_view key, Words& into);
  void textMembers(const Node& object, Words& into);
  void localText(std::string_view key, LocalText& into);

  /// The member where it is an object, an array's items, an object's members; nothing where it is missing or
  /// wrong.
  [[nodiscard]] std::optional<Node> object(std::string_view key);
  [[nodiscard]] std::vector<Node> list(std::string_view key);
  [[nodiscard]] std::vector<std::pair<std::string, Node>> map(std::string_view key);

  void require(std::string_view key);
  void finish();

  /// The same of a value instead of a member: text, choice, count; a wrong kind is a finding.
  [[nodiscard]] const std::string* textOf(const Node& node);
  [[nodiscard]] std::optional<std::size_t> choiceOf(const Node& node,
                                                    std::span<const std::string_view> names);
  void countOf(const Node& node, std::int64_t& into, std::int64_t least, std::int64_t most);
  bool is(const Node& node, json::Kind kind);

  void report(std::string_view code, const Node& at, std::string detail,
              std::vector<std::string_view> allowed = {});

  /// The member, of whatever kind or of one; from here on its key is known.
  [[nodiscard]] std::optional<Node> member(std::string_view key);
  [[nodiscard]] std::optional<Node> member(std::string_view key, json::Kind kind);

 protected:
  Node node_;
  std::vector<Finding>& findings_;

 private:
  std::vector<std::string_view> known_;
};

/// An object's members but for notes ("x-…").
[[nodiscard]] std::vector<std::pair<std::string, Node>> membersOf(const Node& object);

[[nodiscard]] std::vector<Node> itemsOf(const Node& array);

/// What a message calls a kind of value: "string".
[[nodiscard]] std::string_view kindName(json::Kind kind);

/// path + "/" + key, escaped as in RFC 6901.
[[nodiscard]] std::string childPath(std::string_view path, std::string_view key);

}  // namespace alcove::config
