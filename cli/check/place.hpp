// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

/// The value of a JSON Pointer, or none.
[[nodiscard]] const json::Value* valueAt(const json::Value& root, std::string_view pointer);
[[nodiscard]] json::Value* valueAt(json::Value& root, std::string_view pointer);

/// A part of a JSON Pointer as the key that it stands for.
[[nodiscard]] std::string unescaped(std::string_view part);

/// The byte at which the value of a JSON Pointer begins; nothing where there is no such value.
[[nodiscard]] std::optional<std::size_t> offsetOf(const json::Value& root, std::string_view pointer);

/// The same of its key, where it is a member of an object.
[[nodiscard]] std::optional<std::size_t> keyOffsetOf(const json::Value& root, std::string_view pointer);

}  // namespace alcove::check
