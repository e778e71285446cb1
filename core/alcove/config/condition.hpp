// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/object_reader.hpp>
#include <string_view>
#include <vector>

namespace alcove::config {

/// Facts that have to hold, in MongoDB's operators with GrowthBook's semantics; checked for its shape.
struct Condition {
  json::Value tree;  ///< an object
};

/// Tells what is wrong with the shape of a condition: unknown operators, operands of a wrong type.
void checkCondition(const Node& node, std::vector<Finding>& findings);

/// The same without what begins with "x-": notes, which a merchant may write anywhere, are no facts.
[[nodiscard]] json::Value withoutNotes(const json::Value& condition);

/// Whether an operator compares its fact with something, so that a fact that is missing counts as 0.
[[nodiscard]] bool isComparison(std::string_view operatorName);

}  // namespace alcove::config
