// SPDX-License-Identifier: MIT
#pragma once

#include <cli/rules/side.hpp>
#include <functional>

namespace alcove::rules {

/// One comparison as the evaluator of conditions makes it, for pages: `asked` is an operator, or "" before a
/// plain value. Nothing where pages could not answer. `look` gives the fact of a reference.
[[nodiscard]] std::optional<Residual> compared(const Side& side, const std::string& asked,
                                               const json::Value& operand,
                                               const std::function<Side(const std::string&)>& look);

}  // namespace alcove::rules
