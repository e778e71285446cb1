// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>

namespace alcove::config {

/// Whether facts meet a condition, by GrowthBook's semantics and with $startsWith and {"var","times"}
/// (docs/conditions.md). Never an error: an operator that is not known and a pattern that cannot be read are
/// false, and so is all of a condition where GrowthBook would throw.
[[nodiscard]] bool matches(const json::Value& condition, const json::Value& facts);

/// {"var":"fact.path"} or {"var":"fact.path","times":2}: stands for a fact, times a number.
[[nodiscard]] bool isReference(const json::Value& operand);

/// An object with members that all begin with $: operators on a fact, else a value to compare with.
[[nodiscard]] bool isOperators(const json::Value& value);

}  // namespace alcove::config
