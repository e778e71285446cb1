// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace alcove::config {

/// What may be asked of a fact, in the order of operatorNames.
enum class Operator : unsigned char {
  equal,
  notEqual,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  in,
  notIn,
  inAnyCase,
  notInAnyCase,
  exists,
  regex,
  regexAnyCase,
  negation,
  elemMatch,
  all,
  allAnyCase,
  size,
  type,
  versionEqual,
  versionNotEqual,
  versionGreater,
  versionGreaterOrEqual,
  versionLess,
  versionLessOrEqual,
  startsWith,
};

inline constexpr std::array<std::string_view, 26> operatorNames = {
    "$eq",   "$ne",     "$gt",    "$gte",    "$lt",   "$lte",       "$in",   "$nin",       "$ini",
    "$nini", "$exists", "$regex", "$regexi", "$not",  "$elemMatch", "$all",  "$alli",      "$size",
    "$type", "$veq",    "$vne",   "$vgt",    "$vgte", "$vlt",       "$vlte", "$startsWith"};

[[nodiscard]] constexpr std::optional<Operator> findOperator(std::string_view name) {
  for (std::size_t i = 0; i < operatorNames.size(); ++i) {
    if (operatorNames[i] == name) return static_cast<Operator>(i);
  }
  return std::nullopt;
}

/// What joins conditions, wherever one may stand.
inline constexpr std::array<std::string_view, 4> joinNames = {"$and", "$or", "$nor", "$not"};

/// What $type may be asked for.
inline constexpr std::array<std::string_view, 6> typeNames = {"null",   "boolean", "number",
                                                              "string", "array",   "object"};

}  // namespace alcove::config
