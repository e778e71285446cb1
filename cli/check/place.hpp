// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace alcove::check {

/// Where an editor shows a byte: both from 1, columns in characters.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Finds places in a text: in one pass over it where they are asked for in order.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}
  Place at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Place place_;
};

/// A part of a JSON Pointer as the key that it stands for.
[[nodiscard]] std::string unescaped(std::string_view part);

/// Finds what JSON Pointers lead to, without looking through a large object more than once.
class Pointers {
 public:
  explicit Pointers(const json::Value& root) : root_(root) {}

  [[nodiscard]] const json::Value* valueAt(std::string_view pointer);
  /// The byte at which the value begins; nothing where there is no such value.
  [[nodiscard]] std::optional<std::size_t> offsetOf(std::string_view pointer);
  /// The same of its key, where it is a member of an object.
  [[nodiscard]] std::optional<std::size_t> keyOffsetOf(std::string_view pointer);

 private:
  [[nodiscard]] const json::Member* memberOf(const json::Value& object, std::string_view key);

  const json::Value& root_;
  std::unordered_map<const json::Value*, std::unordered_map<std::string_view, const json::Member*>> large_;
};

}  // namespace alcove::check
