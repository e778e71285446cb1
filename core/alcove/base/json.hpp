// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::json {

enum class Kind : unsigned char { null, boolean, number, string, array, object };

struct Member;

/// One node of a parsed text. Keeps what a merchant's error message needs: the literal and where it stood.
struct Value {
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string text;             ///< a string's characters, a number's literal
  std::vector<Value> items;     ///< of an array
  std::vector<Member> members;  ///< of an object, in the order of the text
  std::size_t offset = 0;       ///< of the first byte

  [[nodiscard]] const Value* find(std::string_view key) const;

  /// The member's text where it is a string, else nothing.
  [[nodiscard]] std::string_view string(std::string_view key) const;
  /// The number as a whole one from 0 to 2^53 − 1, else nothing.
  [[nodiscard]] std::optional<std::int64_t> whole() const;
  /// The member as a whole number from 0 to 2^53 − 1, else nothing.
  [[nodiscard]] std::optional<std::int64_t> count(std::string_view key) const;
  [[nodiscard]] bool isTrue(std::string_view key) const;
};

struct Member {
  std::string key;
  Value value;
  std::size_t keyOffset = 0;
};

struct Limits {
  std::size_t bytes = std::size_t{8} << 20;
  std::size_t depth = 64;
  bool twins = false;  ///< the same key twice in one object stays in the tree instead of being refused
};

/// RFC 8259, strictly; refuses duplicate keys, deeper nesting and larger texts than the limits. Errors carry
/// the offset.
[[nodiscard]] Result<Value> parse(std::string_view text, Limits limits = {});

}  // namespace alcove::json
