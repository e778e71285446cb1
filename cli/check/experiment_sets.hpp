// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <functional>

namespace alcove::check {

/// What experiments set has to be there and to have an effect, the config has to stay good with all that a
/// variant sets, and no two experiments may change the same placement for the same shopper.
void findWrongSets(LoadedConfig& loaded);

/// Looks at the config of each variant as at one of its own, and tells what it finds in the values that the
/// variant sets; at none of a config with errors.
void lookAtVariants(LoadedConfig& loaded, const std::function<void(LoadedConfig& variant)>& look);

}  // namespace alcove::check
