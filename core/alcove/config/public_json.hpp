// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <string>

namespace alcove::config {

/// The config that a page may see, as JSON with every default written out: no input paths, no margins, no
/// costs.
[[nodiscard]] std::string publicJson(const Config& config, std::string_view experiments = {});

}  // namespace alcove::config
