// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/config.hpp>
#include <alcove/config/finding.hpp>
#include <vector>

namespace alcove::config {

/// Reads the part of a config that a built site holds (what publicJson writes); all else is an unknown key.
/// The config refers to the value.
[[nodiscard]] Config read(const json::Value& root, std::vector<Finding>& findings);

}  // namespace alcove::config
