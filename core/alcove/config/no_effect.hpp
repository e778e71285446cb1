// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/finding.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace alcove::config {

/// The one table of what is read and checked but not acted on yet. A section leaves it with the change that
/// gives it its effect.
[[nodiscard]] std::span<const std::string_view> keysWithoutEffect();

/// A warning at each value of the document that stands in the table.
void findWithoutEffect(const json::Value& root, std::vector<Finding>& findings);

}  // namespace alcove::config
