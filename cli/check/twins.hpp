// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/finding.hpp>
#include <vector>

namespace alcove::check {

/// Takes each key that stands in an object a second time out of the tree and tells it (json.duplicate_key),
/// so that the first one is judged with all the rest.
void takeOutTwins(json::Value& root, std::vector<config::Finding>& findings);

}  // namespace alcove::check
