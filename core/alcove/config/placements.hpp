// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/config/object_reader.hpp>

namespace alcove::config {

/// Reads "placements"; without that key the five that every shop can use.
[[nodiscard]] std::vector<Placement> readPlacements(ObjectReader& root, std::vector<Finding>& findings);

}  // namespace alcove::config
