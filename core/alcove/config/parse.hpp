// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/config.hpp>
#include <alcove/config/finding.hpp>
#include <string_view>
#include <vector>

namespace alcove::config {

/// Reads a merchant's config (or its public part in a manifest). Whatever is wrong is told in the findings,
/// all in one pass but in no particular order, and has its default in the config; the config may be used when
/// no finding is an error.
[[nodiscard]] Config parse(std::string_view text, std::vector<Finding>& findings);

/// The same from a parsed value; paths start at the value.
[[nodiscard]] Config read(const json::Value& root, std::vector<Finding>& findings);

/// The config that a page may see, as JSON with every default written out: no input paths, no margins, no
/// costs.
[[nodiscard]] std::string publicJson(const Config& config);

}  // namespace alcove::config
