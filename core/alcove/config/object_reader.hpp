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
  ObjectReader(const Node& node, std::vector<Finding>& findings);

  void text(std::string_view key, std::string& into);
  void flag(std::string_view key, bool& into);
  void count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most);
  void decimal(std::string_view key, double& into, double least, double most);
  void oneOf(std::string_view key, std::string& into, std::span<const std::string_view> names);
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key,
                                                  std::span<const std::string_view> names);
  void texts(std::string_view key, std::vector<std::string>& into);
  void textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>& into);
  void localText(std::string_view key, LocalText& into);

  /// The member where it is an object, an array's items, an object's members; nothing where it is missing or
  /// wrong.
  [[nodiscard]] std::optional<Node> object(std::string_view key);
  [[nodiscard]] std::vector<Node> list(std::string_view key);
  [[nodiscard]] std::vector<std::pair<std::string, Node>> map(std::string_view key);

  /// A key that this version reads but does not act on: a warning where it stands.
  void withoutEffect(std::string_view key);
  void require(std::string_view key);
  void finish();

  void report(std::string_view code, const Node& at, std::string detail,
              std::vector<std::string_view> allowed = {});

 private:
  [[nodiscard]] std::optional<Node> member(std::string_view key);
  [[nodiscard]] std::optional<Node> member(std::string_view key, json::Kind kind);

  Node node_;
  std::vector<Finding>& findings_;
  std::vector<std::string_view> known_;
};

/// path + "/" + key, escaped as in RFC 6901.
[[nodiscard]] std::string childPath(std::string_view path, std::string_view key);

}  // namespace alcove::config
