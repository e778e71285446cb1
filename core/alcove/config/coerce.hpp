// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <compare>
#include <string>

/// How JavaScript converts and compares values: the language of conditions comes from there, and with it what
/// a text is when a number is wanted.
namespace alcove::config {

/// null is 0, a list its text read as a number, an object and other text NaN.
[[nodiscard]] double toNumber(const json::Value& value);

/// null is "null", a list its items joined by commas, an object "[object Object]".
[[nodiscard]] std::string toText(const json::Value& value);

/// All but null, false, 0, NaN and "".
[[nodiscard]] bool isTruthy(const json::Value& value);

/// Of one kind and equal, for values other than lists and objects: two of these are never the same one.
[[nodiscard]] bool isSame(const json::Value& left, const json::Value& right);

/// Whether both would be written as the same JSON text: members in the same order, numbers by value. As in
/// JavaScript, members whose names are whole numbers come first, whatever their place.
[[nodiscard]] bool isWrittenAlike(const json::Value& left, const json::Value& right);

/// What <, <=, > and >= go by: two texts by their UTF-16 units, anything else by number; unordered with NaN.
[[nodiscard]] std::partial_ordering compare(const json::Value& left, const json::Value& right);
[[nodiscard]] std::strong_ordering compareTexts(std::string_view left, std::string_view right);

/// The index that a name is in JavaScript: digits without a leading zero, below 2^32 − 1; else nothing.
[[nodiscard]] std::optional<std::size_t> arrayIndex(std::string_view name);

}  // namespace alcove::config
