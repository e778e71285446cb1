// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/finding.hpp>
#include <alcove/config/merchant_config.hpp>
#include <string_view>
#include <vector>

namespace alcove::config {

/// Reads a merchant's config. Whatever is wrong is told in the findings, all in one pass but in no particular
/// order, and has its default in the config; the config may be used when no finding is an error.
[[nodiscard]] MerchantConfig parse(std::string_view text, std::vector<Finding>& findings);

/// The same from a parsed value; paths start at the value.
[[nodiscard]] MerchantConfig parse(const json::Value& root, std::vector<Finding>& findings);

}  // namespace alcove::config
