// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/merchant_config.hpp>
#include <string>

namespace alcove::experiments {

/// Gives each placement and rule that a variant changes a name of its own beside the config's others, so that
/// a site is built for all of them at once. The experiments as pages read them (docs/format.md), "" without
/// any. `root` is what the config was parsed from; it has no errors.
[[nodiscard]] std::string expand(config::MerchantConfig& config, const json::Value& root);

}  // namespace alcove::experiments
